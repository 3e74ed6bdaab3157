package io.klantbeeld.profile.aggregate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A series from a time on.
 *
 * @param from inclusive
 * @param byDay whether its days (UTC) are told apart
 */
record Slice(Series series, Instant from, boolean byDay) {
    /** Before anything that a timeline can hold. */
    static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

    /** What an aggregation reads: a moment leaves its window exactly when it is as old as the window is long. */
    static Slice of(Aggregation aggregation, Series series, Instant at) {
        return new Slice(series, from(aggregation, at), false);
    }

    /** The same, day by day. */
    static Slice ofDays(Aggregation aggregation, Series series, Instant at) {
        return new Slice(series, from(aggregation, at), true);
    }

    private static Instant from(Aggregation aggregation, Instant at) {
        return aggregation.window() == null
                ? EVER
                : at.truncatedTo(ChronoUnit.MICROS).minus(aggregation.window()).plus(1, ChronoUnit.MICROS);
    }

    boolean reaches(Instant at) {
        return !at.isBefore(from);
    }
}
