package io.klantbeeld.profile.segment.build;

import io.klantbeeld.profile.segment.SegmentConfig;
import io.klantbeeld.profile.segment.Ticking;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Works on builds, range by range, on whichever replica is free; a build survives its replica. Those that are prepared
 * or done wait for no page of another.
 */
@ApplicationScoped
class BuildWork {
    private static final Logger LOG = Logger.getLogger(BuildWork.class);
    private static final int REFRESHES = 2;

    private final Builds builds;
    private final Ranges ranges;
    private final Preparing preparing;
    private final Building building;
    private final SegmentConfig config;
    private final Ticking beginning = new Ticking("segment-builds");
    private final List<Ticking> workers = new ArrayList<>();

    BuildWork(Builds builds, Ranges ranges, Preparing preparing, Building building, SegmentConfig config) {
        this.builds = builds;
        this.ranges = ranges;
        this.preparing = preparing;
        this.building = building;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        beginning.every(config.buildsEvery(), this::beginAndEnd);
        for (int i = 1; i <= config.workers(); i++) {
            var worker = new Ticking("segment-builds-" + i);
            workers.add(worker);
            worker.every(config.buildsEvery(), () -> drain(worker));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        beginning.stop();
        workers.forEach(Ticking::stop);
    }

    private void beginAndEnd() {
        preparing.prepare();
        builds.finished().forEach(build -> QuarkusTransaction.requiringNew().run(() -> builds.complete(build)));
    }

    /** Goes on until no range is left; each page is a transaction of its own, so a stop takes effect between two. */
    private void drain(Ticking worker) {
        var skipped = new HashSet<UUID>();
        boolean more = true;
        while (more && worker.isGoing()) {
            int known = skipped.size();
            try {
                more = QuarkusTransaction.requiringNew().call(() -> page(skipped));
            } catch (RuntimeException e) {
                LOG.warnf("A page of a build was not evaluated reason=%s", e.getMessage());
                more = skipped.size() > known;
            }
        }
    }

    /**
     * Until every replica knows the version, persons who change elsewhere would not be evaluated by it.
     *
     * @param skipped builds that are left to a later look: this replica does not know the version yet, or something went
     *     wrong; the others need not wait for them
     */
    private boolean page(Set<UUID> skipped) {
        var claimed = ranges.claim(config.refreshEvery().multipliedBy(REFRESHES), skipped);
        claimed.ifPresent(range -> {
            skipped.add(range.build());
            if (building.build(range, config.profilesPerPage())) {
                skipped.remove(range.build());
            }
        });
        return claimed.isPresent();
    }
}
