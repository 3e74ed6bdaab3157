package io.klantbeeld.campaign.contact.dispatch.rate;

import java.time.Duration;

/**
 * The arithmetic of a rate, kept as the instant up to which it is spent (the generic cell rate algorithm, ITU-T I.371).
 * A tenth of a second's messages may leave at once, and flow back the slower for it: no second ever has more than the
 * rate.
 *
 * @param perSecond messages per second, more than nothing
 */
record Pace(double perSecond) {
    /** How many may leave at once when nothing is spent. */
    int atOnce() {
        return Math.max(1, (int) (perSecond / 10));
    }

    /** The time that one message is worth, to the microsecond above. */
    Duration worth() {
        return Duration.ofNanos(1_000 * (long) Math.ceil(1e6 / (perSecond - atOnce() + 1)));
    }

    /** How far the instant may lie ahead of now. */
    Duration room() {
        return worth().multipliedBy(atOnce());
    }
}
