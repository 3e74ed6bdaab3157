package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.segment.SegmentConfig;
import io.klantbeeld.profile.segment.Ticking;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks several times a second whether time changed who is in a segment; every replica does. */
@ApplicationScoped
class Timers {
    private final Expiring expiring;
    private final SegmentConfig config;
    private final Ticking ticking = new Ticking("segment-timers");

    Timers(Expiring expiring, SegmentConfig config) {
        this.expiring = expiring;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        ticking.every(config.timersEvery(), this::catchUp);
    }

    void stop(@Observes ShutdownEvent stopping) {
        ticking.stop();
    }

    /** Goes on until no timer is due. */
    private void catchUp() {
        while (ticking.isGoing() && QuarkusTransaction.requiringNew().call(this::expire)) {
            // Each round is a transaction of its own.
        }
    }

    private boolean expire() {
        return expiring.expire(config.timersAtOnce());
    }
}
