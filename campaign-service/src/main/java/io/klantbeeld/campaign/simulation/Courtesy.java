package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.decision.LiveTraffic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets whoever decides live go first: a simulation reads nothing ahead meanwhile, and rests as long as it worked. */
@ApplicationScoped
class Courtesy {
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final LiveTraffic traffic;

    Courtesy(LiveTraffic traffic) {
        this.traffic = traffic;
    }

    /** Whether somebody decides live on this replica. */
    boolean isCalledFor() {
        return traffic.isPresent();
    }

    /** Rests after work, a second at most, where somebody decides live. */
    void rest(Duration worked) {
        if (isCalledFor()) {
            LockSupport.parkNanos(Math.min(worked.toNanos(), LONGEST.toNanos()));
        }
    }
}
