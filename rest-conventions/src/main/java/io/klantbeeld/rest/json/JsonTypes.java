package io.klantbeeld.rest.json;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what a field must be, from the Java type that it is read into. */
final class JsonTypes {
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);
    private static final Map<Class<?>, String> TEXTS = Map.of(
            String.class, "a text",
            boolean.class, "true or false",
            Boolean.class, "true or false",
            UUID.class, "a UUID",
            Instant.class, "a time such as 2026-03-01T09:00:00Z",
            LocalDate.class, "a date such as 2026-03-01",
            Duration.class, "a duration such as PT24H",
            Period.class, "a period such as P24M");

    private JsonTypes() {}

    static String expectation(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Unexpected end-of-input")
                ? "is not well-formed JSON"
                : "must be " + describe(mismatch.getTargetType());
    }

    static String describe(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (TEXTS.containsKey(type)) {
            return TEXTS.get(type);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (WHOLE.contains(type)) {
            return "a whole number in range";
        }
        if (NUMBERS.contains(type)) {
            return "a number in range";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        // Of the JDK's types only maps are objects in JSON.
        boolean text = type.getName().startsWith("java.") && !Map.class.isAssignableFrom(type);
        return text ? "a text of the right form" : "an object of the right shape";
    }
}
