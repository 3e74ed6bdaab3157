package io.klantbeeld.campaign.expression;

import dev.cel.common.values.NullValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a condition is evaluated against.
 *
 * @param traits the person's traits for the brand
 * @param event the interaction that started the journey; empty when there is none
 * @param context what the caller says about the moment
 * @param inSegment whether the person is in a segment
 */
public record Situation(
        Map<String, Object> traits,
        Map<String, Object> event,
        Map<String, Object> context,
        Predicate<String> inSegment) {

    public Situation {
        traits = map(traits);
        event = map(event);
        context = map(context);
    }

    // CEL has one kind of whole number, one kind of fraction, and a null of its own.
    private static Object value(Object json) {
        return switch (json) {
            case null -> NullValue.NULL_VALUE;
            case Integer whole -> whole.longValue();
            case BigDecimal fraction -> fraction.doubleValue();
            case Map<?, ?> fields -> map(fields);
            case List<?> items -> items.stream().map(Situation::value).toList();
            default -> json;
        };
    }

    private static Map<String, Object> map(Map<?, ?> fields) {
        var values = new TreeMap<String, Object>();
        fields.forEach((name, json) -> values.put(name.toString(), value(json)));
        return values;
    }
}
