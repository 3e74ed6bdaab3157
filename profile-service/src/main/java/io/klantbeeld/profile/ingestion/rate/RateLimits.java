package io.klantbeeld.profile.ingestion.rate;

import io.klantbeeld.profile.ingestion.IngestionProblems;
import io.klantbeeld.profile.ingestion.source.RateLimit;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.ingestion.source.SourceConfig;
import io.klantbeeld.profile.platform.DatabaseException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps sources to their rates. A replica takes the events of a short time at once and spends them by itself, so that
 * acceptance costs no round trip of its own; while the database is away each replica grants the whole rate.
 */
@ApplicationScoped
public class RateLimits {
    private final Budget budget;
    private final Clock clock;
    private final Duration lease;
    private final Counter refused;
    private final Map<String, Lease> leases = new ConcurrentHashMap<>();

    RateLimits(Budget budget, Clock clock, SourceConfig config, MeterRegistry metrics) {
        this.budget = budget;
        this.clock = clock;
        this.lease = config.rateLease();
        this.refused = Counter.builder("ingestion.throttled.events")
                .description("Events refused since their source sent too fast")
                .register(metrics);
    }

    /** Lets so many events of a source pass, or refuses them with a 429 that says when to come again. */
    public void require(Source source, int events) {
        var limit = source.traffic().rateLimit();
        if (limit == null || events == 0) {
            return;
        }
        var wait = leases.computeIfAbsent(source.key(), key -> new Lease()).take(source.key(), new Pace(limit), events);
        if (!wait.isZero()) {
            refused.increment(events);
            throw IngestionProblems.tooFast(wait);
        }
    }

    /** What this replica holds of one source's rate. */
    private final class Lease {
        private final Lock lock = new ReentrantLock();
        private RateLimit limit;
        private long held;
        private Instant goodUntil = Instant.MIN;
        private Instant refusedUntil = Instant.MIN;
        private Instant spentUntil = Instant.MIN;

        /** Answers how long to wait; zero when the events were taken. */
        Duration take(String source, Pace pace, int events) {
            lock.lock();
            try {
                return takeAlone(source, pace, events, clock.instant());
            } finally {
                lock.unlock();
            }
        }

        private Duration takeAlone(String source, Pace pace, int events, Instant now) {
            if (!pace.limit().equals(limit) || !now.isBefore(goodUntil)) {
                held = 0;
            }
            if (!pace.limit().equals(limit)) {
                limit = pace.limit();
                refusedUntil = Instant.MIN;
            }
            if (held >= events) {
                held -= events;
                return Duration.ZERO;
            }
            if (now.isBefore(refusedUntil)) {
                return Duration.between(now, refusedUntil);
            }
            try {
                return ask(source, pace, events, now);
            } catch (DatabaseException away) {
                return grant(pace, events, now);
            }
        }

        private Duration ask(String source, Pace pace, int events, Instant now) {
            long missing = events - held;
            long more = Math.min(pace.events(lease), limit.burst() / 4);
            boolean fits = more > 0 && missing + more <= limit.burst();
            if (fits && budget.take(source, pace, missing + more)) {
                held = more;
            } else if (budget.take(source, pace, missing)) {
                held = 0;
            } else {
                var wait = budget.wait(source, pace, missing).plusMillis(1);
                refusedUntil = now.plus(wait);
                return wait;
            }
            // What a quiet source leaves is forgotten, and has flowed back into its burst by then.
            goodUntil = now.plus(lease.multipliedBy(4));
            return Duration.ZERO;
        }

        private Duration grant(Pace pace, int events, Instant now) {
            var from = spentUntil.isBefore(now) ? now : spentUntil;
            var wait = Duration.between(now.plus(pace.room(events)), from);
            if (wait.isPositive()) {
                return wait;
            }
            spentUntil = from.plus(pace.worth(events));
            held = 0;
            return Duration.ZERO;
        }
    }
}
