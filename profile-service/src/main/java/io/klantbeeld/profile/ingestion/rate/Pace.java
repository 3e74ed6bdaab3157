package io.klantbeeld.profile.ingestion.rate;

import io.klantbeeld.profile.ingestion.source.RateLimit;
import java.time.Duration;

/**
 * The arithmetic of a token bucket, kept as the instant up to which its rate is spent (the generic cell rate algorithm,
 * ITU-T I.371): taking moves the instant on, and it may lie ahead of now by no more than the burst.
 */
record Pace(RateLimit limit) {
    /** The time that so many events are worth. */
    Duration worth(long events) {
        return Duration.ofNanos(Math.round(events * 1e9 / limit.eventsPerSecond()));
    }

    /**
     * How far the instant may lie ahead for so many events to be taken. A request that is larger than the burst is
     * taken when nothing is spent, and what comes later waits for it.
     */
    Duration room(long events) {
        return worth(Math.max(0, limit.burst() - events));
    }

    /** The events of a time. */
    long events(Duration time) {
        return (long) (limit.eventsPerSecond() * (time.toNanos() / 1e9));
    }
}
