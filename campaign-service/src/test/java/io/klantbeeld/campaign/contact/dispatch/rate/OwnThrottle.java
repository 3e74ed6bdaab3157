package io.klantbeeld.campaign.contact.dispatch.rate;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The throttle of a replica that is wired by hand. */
public final class OwnThrottle {
    private OwnThrottle() {}

    /** Nothing waits: no lane has a rate. */
    public static Throttle withoutRates(Clock clock) {
        return new Throttle(new NoRates(), null, new SimpleMeterRegistry(), clock);
    }

    private static final class NoRates extends Rates {
        NoRates() {
            super(null, Map::of);
        }

        @Override
        Optional<Pace> of(Lane lane) {
            return Optional.empty();
        }
    }
}
