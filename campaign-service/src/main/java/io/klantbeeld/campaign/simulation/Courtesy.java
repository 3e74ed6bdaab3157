package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.decision.LiveTraffic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

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

    /** How long to rest after work: a second at most, and not at all where nobody decides live. */
    Duration restAfter(Duration worked) {
        if (!isCalledFor()) {
            return Duration.ZERO;
        }
        return worked.compareTo(LONGEST) < 0 ? worked : LONGEST;
    }
}
