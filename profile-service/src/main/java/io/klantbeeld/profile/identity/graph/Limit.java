package io.klantbeeld.profile.identity.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many identifiers of a namespace one person may have.
 *
 * @param count 1 or more
 */
public record Limit(int count, Period per) {
    /** In which time identifiers are counted, by when they were first linked. */
    public enum Period {
        EVER(null),
        /** Any thirty days. */
        MONTH(Duration.ofDays(30)),
        /** Any seven days. */
        WEEK(Duration.ofDays(7));

        private final Duration length;

        Period(Duration length) {
            this.length = length;
        }
    }

    /** Whether identifiers that were first linked at these times, in their order, are too many. */
    boolean isExceededBy(List<Instant> times) {
        if (times.size() <= count || per.length == null) {
            return times.size() > count;
        }
        for (int first = 0; first + count < times.size(); first++) {
            if (times.get(first + count).isBefore(times.get(first).plus(per.length))) {
                return true;
            }
        }
        return false;
    }
}
