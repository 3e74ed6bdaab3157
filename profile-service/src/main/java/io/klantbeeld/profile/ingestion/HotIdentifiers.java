package io.klantbeeld.profile.ingestion;

import io.klantbeeld.reference.Identifier;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps one identifier from taking the place of all others: all its events go through the same partition and wait for the
 * same person. Each replica counts by itself, over ten seconds, so that what an app kept while it was offline comes in.
 */
@ApplicationScoped
class HotIdentifiers {
    private static final int SECONDS = 10;

    private final long most;
    private final Clock clock;
    private final Counter refused;
    private final AtomicReference<Stretch> present = new AtomicReference<>(new Stretch(Long.MIN_VALUE));

    HotIdentifiers(IngestionConfig config, Clock clock, MeterRegistry metrics) {
        this.most = (long) config.hotEventsPerSecond() * SECONDS;
        this.clock = clock;
        this.refused = Counter.builder("ingestion.hot.events")
                .description("Events in quarantine since their identifier had too many")
                .register(metrics);
    }

    /** The events of each identifier within one stretch of time. */
    private record Stretch(long number, ConcurrentMap<Identifier, Long> events) {
        Stretch(long number) {
            this(number, new ConcurrentHashMap<>());
        }
    }

    /** Counts an event of an identifier, and tells whether it may pass. */
    boolean admits(Identifier home) {
        long number = clock.instant().getEpochSecond() / SECONDS;
        var stretch = present.updateAndGet(last -> last.number == number ? last : new Stretch(number));
        boolean passes = stretch.events.merge(home, 1L, Long::sum) <= most;
        if (!passes) {
            refused.increment();
        }
        return passes;
    }
}
