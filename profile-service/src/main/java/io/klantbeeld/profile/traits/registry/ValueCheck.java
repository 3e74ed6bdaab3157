package io.klantbeeld.profile.traits.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.platform.BoundedPattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells which values a definition admits, with everything compiled that can be. */
final class ValueCheck implements Predicate<JsonNode> {
    private final TraitType type;
    private final List<Predicate<JsonNode>> conditions;

    ValueCheck(TraitType type, TraitValidation validation) {
        this.type = type;
        this.conditions = conditions(validation);
    }

    /** Whether it is of the type and as it must be; null takes a claim back, and is no value. */
    @Override
    public boolean test(JsonNode value) {
        return value.isNull() || type.holds(value) && conditions.stream().allMatch(condition -> condition.test(value));
    }

    private static List<Predicate<JsonNode>> conditions(TraitValidation validation) {
        return Stream.of(
                        texts(validation).stream(),
                        numbers(validation).stream(),
                        validation.maxItems() == null
                                ? Stream.<Predicate<JsonNode>>of()
                                : Stream.<Predicate<JsonNode>>of(value -> value.size() <= validation.maxItems()))
                .flatMap(condition -> condition)
                .toList();
    }

    private static List<Predicate<JsonNode>> texts(TraitValidation validation) {
        var conditions = Stream.<Predicate<JsonNode>>builder();
        if (validation.maxLength() != null) {
            conditions.add(value -> length(value.textValue()) <= validation.maxLength());
        }
        if (validation.values() != null) {
            var values = Set.copyOf(validation.values());
            conditions.add(value -> values.contains(value.textValue()));
        }
        if (validation.pattern() != null) {
            var pattern = new BoundedPattern(validation.pattern());
            conditions.add(value -> pattern.matches(value.textValue()));
        }
        return conditions.build().toList();
    }

    private static List<Predicate<JsonNode>> numbers(TraitValidation validation) {
        var conditions = Stream.<Predicate<JsonNode>>builder();
        if (validation.minimum() != null) {
            conditions.add(value -> compare(value, validation.minimum()) >= 0);
        }
        if (validation.maximum() != null) {
            conditions.add(value -> compare(value, validation.maximum()) <= 0);
        }
        return conditions.build().toList();
    }

    private static int compare(JsonNode value, BigDecimal bound) {
        return value.decimalValue().compareTo(bound);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
