package io.klantbeeld.profile.aggregate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A series from a time on.
 *
 * @param from inclusive
 */
record Slice(Series series, Instant from) {
    /** Before anything that a timeline can hold. */
    static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

    /** What an aggregation reads: a moment leaves its window exactly when it is as old as the window is long. */
    static Slice of(Aggregation aggregation, Series series, Instant at) {
        return new Slice(
                series,
                aggregation.window() == null
                        ? EVER
                        : at.truncatedTo(ChronoUnit.MICROS)
                                .minus(aggregation.window())
                                .plus(1, ChronoUnit.MICROS));
    }

    boolean reaches(Instant at) {
        return !at.isBefore(from);
    }
}
