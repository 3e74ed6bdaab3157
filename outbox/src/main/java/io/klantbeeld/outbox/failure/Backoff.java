package io.klantbeeld.outbox.failure;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits longer after each failure in a row, up to a limit; with jitter, so that replicas do not march in step. */
public final class Backoff {
    private final Duration first;
    private final Duration limit;
    private int failures;

    /** Starts with a first pause, and doubles it up to a limit. */
    public Backoff(Duration first, Duration limit) {
        this.first = first;
        this.limit = limit;
    }

    /** Answers how long to wait after one more failure. */
    public Duration next() {
        long grown = first.toMillis() << Math.min(failures++, 16);
        long pause = Math.min(grown, limit.toMillis());
        return Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    }

    /** Starts again with the first pause. */
    public void reset() {
        failures = 0;
    }

    /** Answers the number of failures in a row. */
    public int failures() {
        return failures;
    }
}
