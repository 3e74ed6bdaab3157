package io.klantbeeld.profile.aggregate;

import java.time.Duration;
import java.util.Objects;

/**
 * What is to be made of a person's moments.
 *
 * @param brand of the moments; those that concern every brand count too
 * @param event name of the moments; {@value #ANY_EVENT} for all
 * @param filter CEL over {@code event}; null for all
 * @param property of the moments, or one of {@link MomentProperty}; null for {@code COUNT}
 * @param window how long ago a moment may be, exclusive: it leaves exactly then; null for ever
 */
public record Aggregation(
        String brand, String event, String filter, AggregateFunction function, String property, Duration window) {
    /** Stands for moments of every name. */
    public static final String ANY_EVENT = "*";

    /** The longest window: ten years. */
    public static final Duration LONGEST = Duration.ofDays(3_653);

    public Aggregation {
        Objects.requireNonNull(brand, "brand");
        Objects.requireNonNull(event, "event");
        if (property == null ? !function.worksWithoutProperty() : !function.worksWithProperty()) {
            throw new IllegalArgumentException("a property is missing or means nothing to " + function);
        }
        if (window != null && (window.isZero() || window.isNegative() || window.compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException("a window is longer than nothing and at most ten years");
        }
    }

    SeriesKey series() {
        return new SeriesKey(
                brand,
                event,
                Objects.requireNonNullElse(filter, ""),
                Objects.requireNonNullElse(property, ""),
                function.spreads(property));
    }
}
