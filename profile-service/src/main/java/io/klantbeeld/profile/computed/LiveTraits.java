package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.platform.DatabaseException;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;

/** The computed traits that answer, as this replica remembers them; a change shows within a second. */
@ApplicationScoped
class LiveTraits {
    private static final Logger LOG = Logger.getLogger(LiveTraits.class);

    private final ComputedTraitRows rows;
    private volatile List<LiveTrait> live = List.of();

    LiveTraits(ComputedTraitRows rows) {
        this.rows = rows;
    }

    /** A trait that answers. */
    record LiveTrait(String name, long version, ComputedTraitSettings settings, Computation computation) {
        String brand() {
            return settings.brand();
        }

        boolean is(ComputedTrait trait) {
            return name.equals(trait.name()) && version == trait.liveVersion();
        }

        static LiveTrait of(ComputedTrait trait) {
            return new LiveTrait(
                    trait.name(), trait.liveVersion(), trait.liveSettings(), computationOf(trait.liveSettings()));
        }
    }

    /** What settings mean that were accepted before; what is known of events may have changed since. */
    static Computation computationOf(ComputedTraitSettings accepted) {
        return new SettingsReading(accepted)
                .computation()
                .orElseThrow(() -> new IllegalStateException("a stored computed trait cannot be read"));
    }

    void start(@Observes StartupEvent started) {
        refresh();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try {
            var before = live;
            live = rows.live().stream()
                    .map(trait -> before.stream()
                            .filter(known -> known.is(trait))
                            .findFirst()
                            .orElseGet(() -> LiveTrait.of(trait)))
                    .toList();
        } catch (DatabaseException away) {
            LOG.warnf("Computed traits were not read again reason=%s", away.getMessage());
        }
    }

    List<LiveTrait> all() {
        return live;
    }

    /** The traits of some brands. */
    List<LiveTrait> of(VisibleBrands brands) {
        return live.stream()
                .filter(trait -> brands.all() || Arrays.asList(brands.names()).contains(trait.brand()))
                .toList();
    }
}
