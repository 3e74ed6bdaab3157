package io.klantbeeld.profile.rule;

import java.time.Duration;
import java.util.Objects;

/**
 * What a rule computes from the events of a person.
 *
 * @param filter CEL over {@code event}, in one spelling whatever the author's; null for every event
 * @param property null for a count, and for the time of the first or the last event
 * @param window back from the instant of the evaluation; null for ever
 */
public record Measure(String event, String filter, Function function, String property, Duration window) {
    public Measure {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(function, "function");
    }

    /** How values become one. */
    public enum Function {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX,
        FIRST,
        LAST,
        MOST_FREQUENT,
        UNIQUE_LIST,
        UNIQUE_COUNT
    }
}
