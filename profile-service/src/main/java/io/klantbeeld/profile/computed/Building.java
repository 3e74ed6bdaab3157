package io.klantbeeld.profile.computed;

import io.klantbeeld.outbox.failure.Failures;
import io.klantbeeld.profile.aggregate.Aggregates;
import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.profile.aggregate.Counted;
import io.klantbeeld.profile.traits.registry.ComputedTraits;
import io.klantbeeld.profile.traits.registry.TraitFollower;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Lets versions answer once everything that happened before is counted for them. */
@ApplicationScoped
class Building {
    private static final Logger LOG = Logger.getLogger(Building.class);

    private final ComputedTraitRows rows;
    private final Farewells farewells;
    private final Aggregates aggregates;
    private final ComputedTraits registry;
    private final LiveTraits live;
    private final List<TraitFollower> followers;

    Building(
            ComputedTraitRows rows,
            Farewells farewells,
            Aggregates aggregates,
            ComputedTraits registry,
            LiveTraits live,
            @All List<TraitFollower> followers) {
        this.rows = rows;
        this.farewells = farewells;
        this.aggregates = aggregates;
        this.registry = registry;
        this.live = live;
        this.followers = followers;
    }

    void counted(@Observes Counted counted) {
        work();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            var built = rows.building().stream().filter(this::isBuilt).toList();
            built.forEach(trait -> QuarkusTransaction.requiringNew().run(() -> goLive(trait)));
            if (!built.isEmpty()) {
                registry.refresh();
                live.refresh();
            }
        } catch (RuntimeException failed) {
            LOG.warnf("Computed traits go live later reason=%s", Failures.describe(failed));
        }
    }

    /** How much of the past is counted for the newest version, 0 to 1. */
    double progress(ComputedTrait trait) {
        return switch (trait.state()) {
            case BUILDING -> aggregates.progress(needs(trait));
            case LIVE -> 1;
            case CANCELLED -> 0;
        };
    }

    private boolean isBuilt(ComputedTrait trait) {
        return aggregates.isComplete(needs(trait));
    }

    private static Set<Aggregation> needs(ComputedTrait trait) {
        return DefiningComputedTraits.needs(LiveTraits.computationOf(trait.settings()));
    }

    /** Another may have changed or cancelled it meanwhile. */
    private void goLive(ComputedTrait built) {
        rows.forChange(built.name())
                .filter(present ->
                        present.version() == built.version() && present.state() == ComputedTrait.State.BUILDING)
                .ifPresent(present -> {
                    farewells.bid(present);
                    var settings = present.settings();
                    registry.define(
                            present.name(), present.type(), settings.category(), Set.of(settings.brand()), null);
                    rows.goLive(present.name());
                    followers.forEach(follower -> follower.recomputed(present.name()));
                });
    }
}
