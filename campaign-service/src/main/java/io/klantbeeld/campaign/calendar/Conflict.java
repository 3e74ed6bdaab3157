package io.klantbeeld.campaign.calendar;

import java.time.Instant;
import java.util.List;

/**
 * Two campaigns of one brand that compete for the same people on the same channels at the same time.
 *
 * @param what the event or the segment that they share
 * @param from when both have begun; null where neither has a beginning
 * @param to when the first of them ends, exclusive; null where neither does
 */
record Conflict(
        String first, String second, Reason reason, String what, List<String> channels, Instant from, Instant to) {
    /** What they compete for. */
    enum Reason {
        SAME_EVENT,
        SAME_AUDIENCE
    }
}
