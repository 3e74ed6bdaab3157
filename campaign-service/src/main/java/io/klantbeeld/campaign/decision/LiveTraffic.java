package io.klantbeeld.campaign.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Knows whether somebody decides here right now, so that what can wait makes way. */
@ApplicationScoped
public class LiveTraffic {
    private static final long LATELY = Duration.ofSeconds(1).toNanos();

    private volatile long last = System.nanoTime() - LATELY;

    /** Whether a decision was asked for within the last second. */
    public boolean isPresent() {
        return System.nanoTime() - last < LATELY;
    }

    /** Notes that a decision is asked for. */
    void passes() {
        last = System.nanoTime();
    }
}
