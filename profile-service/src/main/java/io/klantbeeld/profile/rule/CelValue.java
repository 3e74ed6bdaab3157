package io.klantbeeld.profile.rule;

import dev.cel.common.values.NullValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns what JSON holds into what CEL computes with. */
final class CelValue {
    private CelValue() {}

    /** CEL has a null of its own, and a rule one kind of number. */
    static Object of(Object json) {
        return switch (json) {
            case null -> NullValue.NULL_VALUE;
            case Number number -> number.doubleValue();
            case Map<?, ?> members -> map(members);
            case List<?> items -> items.stream().map(CelValue::of).toList();
            default -> json;
        };
    }

    private static Map<String, Object> map(Map<?, ?> members) {
        var values = new TreeMap<String, Object>();
        members.forEach((name, value) -> values.put(name.toString(), of(value)));
        return values;
    }
}
