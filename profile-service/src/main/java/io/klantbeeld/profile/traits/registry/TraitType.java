package io.klantbeeld.profile.traits.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.function.Predicate;

/** What the value of a trait is. */
public enum TraitType {
    STRING(JsonNode::isTextual, null),
    NUMBER(JsonNode::isNumber, Comparator.comparing(JsonNode::decimalValue)),
    BOOLEAN(JsonNode::isBoolean, null),
    /** A day of the calendar, such as {@code 2026-03-01} (ISO 8601). */
    DATE(TraitType::isDate, Comparator.comparing(TraitType::date)),
    /** A moment with its offset, such as {@code 2026-03-01T09:00:00Z} (RFC 3339). */
    INSTANT(TraitType::isInstant, Comparator.comparing(value -> instant(value).toInstant())),
    LIST(JsonNode::isArray, null),
    MAP(JsonNode::isObject, null);

    private final Predicate<JsonNode> holds;
    private final Comparator<JsonNode> order;

    TraitType(Predicate<JsonNode> holds, Comparator<JsonNode> order) {
        this.holds = holds;
        this.order = order;
    }

    /** Whether a value is of this type; nothing is converted. */
    public boolean holds(JsonNode value) {
        return holds.test(value);
    }

    /** Whether the form of the JSON alone tells; a day and a moment are texts among others. */
    boolean isForm() {
        return this != DATE && this != INSTANT;
    }

    /** Whether of two values one is greater. */
    public boolean isOrdered() {
        return order != null;
    }

    /** The order of values of this type, the smallest first; for ordered types only. */
    public Comparator<JsonNode> order() {
        if (order == null) {
            throw new IllegalStateException(this + " has no order");
        }
        return order;
    }

    private static boolean isDate(JsonNode value) {
        return value.isTextual() && parses(() -> date(value));
    }

    private static boolean isInstant(JsonNode value) {
        return value.isTextual() && parses(() -> instant(value));
    }

    private static LocalDate date(JsonNode value) {
        return LocalDate.parse(value.textValue());
    }

    private static OffsetDateTime instant(JsonNode value) {
        return OffsetDateTime.parse(value.textValue());
    }

    private static boolean parses(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (DateTimeException not) {
            return false;
        }
    }
}
