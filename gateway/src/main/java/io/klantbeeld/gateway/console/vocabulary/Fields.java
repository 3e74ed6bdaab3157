package io.klantbeeld.gateway.console.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads fields of what a service answered, and takes what is missing or of another type as absent. */
public final class Fields {
    private Fields() {}

    /** The text or number of a field, or null. */
    public static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }

    /** The first field that has a text, or null. */
    public static String firstText(JsonNode node, String... fields) {
        for (var field : fields) {
            var text = text(node, field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The number of a field, or null. */
    public static BigDecimal number(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNumber() ? value.decimalValue() : null;
    }

    /** The time of a field, or null. */
    public static Instant instant(JsonNode node, String field) {
        var text = text(node, field);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException other) {
            return null;
        }
    }
}
