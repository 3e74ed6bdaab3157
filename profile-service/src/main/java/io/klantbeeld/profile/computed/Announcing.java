package io.klantbeeld.profile.computed;

import io.klantbeeld.outbox.failure.Failures;
import io.klantbeeld.profile.aggregate.Aggregates;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Publishes everybody of whom a trait is computed, page by page: when it has gone live, when it answers no
 * more, and at night.
 */
@ApplicationScoped
class Announcing {
    private static final Logger LOG = Logger.getLogger(Announcing.class);
    private static final int NODES = 200;

    private final ComputedTraitRows rows;
    private final Farewells farewells;
    private final LiveTraits live;
    private final Aggregates aggregates;
    private final Announcement announcement;

    Announcing(
            ComputedTraitRows rows,
            Farewells farewells,
            LiveTraits live,
            Aggregates aggregates,
            Announcement announcement) {
        this.rows = rows;
        this.farewells = farewells;
        this.live = live;
        this.aggregates = aggregates;
        this.announcement = announcement;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            while (QuarkusTransaction.requiringNew().call(this::page)) {
                // Each page is a transaction of its own, so a stop repeats at most one.
            }
        } catch (RuntimeException failed) {
            LOG.warnf("Persons are published with computed traits later reason=%s", Failures.describe(failed));
        }
    }

    /** Once a night for what changes by itself, and for habits, which are not published with every moment. */
    @Scheduled(cron = "0 15 3 * * ?", timeZone = "UTC")
    @Transactional
    void again() {
        rows.announceAgain(live.all().stream()
                .filter(trait -> trait.computation().changesByItself())
                .map(LiveTraits.LiveTrait::name)
                .toList());
    }

    private boolean page() {
        var found = rows.unannounced();
        found.ifPresent(trait -> {
            var next = publish(trait.liveSettings(), trait.announced());
            rows.announced(trait.name(), next);
        });
        return found.isPresent() || farewell();
    }

    /** Publishes persons without a version that answers no more; then nobody needs its aggregates. */
    private boolean farewell() {
        var found = farewells.claim();
        found.ifPresent(farewell -> {
            var next = publish(farewell.settings(), farewell.announced());
            if (next == null) {
                aggregates.release(farewell.owner());
                farewells.end(farewell);
            } else {
                farewells.advance(farewell, next);
            }
        });
        return found.isPresent();
    }

    /** Publishes those of some nodes after one, and answers the last of them; null where there are no more. */
    private UUID publish(ComputedTraitSettings settings, UUID after) {
        var needs = DefiningComputedTraits.needs(LiveTraits.computationOf(settings));
        var nodes = aggregates.nodes(needs, after, NODES);
        if (!nodes.isEmpty()) {
            announcement.of(aggregates.profilesOf(nodes));
        }
        return nodes.size() < NODES ? null : nodes.getLast();
    }
}
