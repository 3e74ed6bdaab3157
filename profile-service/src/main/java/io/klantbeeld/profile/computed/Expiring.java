package io.klantbeeld.profile.computed;

import io.klantbeeld.outbox.failure.Failures;
import io.klantbeeld.profile.aggregate.Aggregates;
import io.klantbeeld.profile.platform.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Publishes persons of whom a moment has left a window since: what is read of a person is always exact, and what is
 * published follows within a minute. After a stop it goes on where it was.
 */
@ApplicationScoped
class Expiring {
    private static final Logger LOG = Logger.getLogger(Expiring.class);

    /** How much time is caught up with in one transaction. */
    private static final Duration STEP = Duration.ofMinutes(10);

    // One replica at a time.
    private static final String CLAIM = "SELECT swept_until FROM computed_sweep FOR UPDATE SKIP LOCKED";
    private static final String ADVANCE = "UPDATE computed_sweep SET swept_until = ?";

    private final Database database;
    private final LiveTraits live;
    private final Aggregates aggregates;
    private final Announcement announcement;
    private final Clock clock;

    Expiring(Database database, LiveTraits live, Aggregates aggregates, Announcement announcement, Clock clock) {
        this.database = database;
        this.live = live;
        this.aggregates = aggregates;
        this.announcement = announcement;
        this.clock = clock;
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            while (QuarkusTransaction.requiringNew().call(this::sweep)) {
                // Each step is a transaction of its own.
            }
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "Persons are published later of whom a moment left a window reason=%s", Failures.describe(failed));
        }
    }

    /** Catches up with some time; false where there is none left. */
    private boolean sweep() {
        List<Instant> claimed = database.query(CLAIM, row -> Database.instant(row, "swept_until"));
        var now = clock.instant();
        if (claimed.isEmpty() || !claimed.getFirst().isBefore(now)) {
            return false;
        }
        var swept = claimed.getFirst();
        var upTo = swept.plus(STEP).isBefore(now) ? swept.plus(STEP) : now;
        var needs = live.all().stream()
                .flatMap(trait -> trait.computation().sums().stream())
                .collect(Collectors.toSet());
        announcement.of(aggregates.leaving(needs, swept, upTo));
        database.update(ADVANCE, upTo);
        return upTo.isBefore(now);
    }
}
