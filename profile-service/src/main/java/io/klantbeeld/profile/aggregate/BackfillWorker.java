package io.klantbeeld.profile.aggregate;

import io.klantbeeld.outbox.failure.Failures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Counts the moments that were there before their series, page by page, each in a transaction of its own: a replica that
 * stops loses none and repeats at most one. Every replica takes ranges that no other works on.
 */
@ApplicationScoped
class BackfillWorker {
    private static final Logger LOG = Logger.getLogger(BackfillWorker.class);

    private final Backfills backfills;
    private final Buckets buckets;
    private final Recounting recounting;
    private final Registry registry;
    private final AggregateConfig config;
    private volatile boolean stopping;

    BackfillWorker(
            Backfills backfills, Buckets buckets, Recounting recounting, Registry registry, AggregateConfig config) {
        this.backfills = backfills;
        this.buckets = buckets;
        this.recounting = recounting;
        this.registry = registry;
        this.config = config;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            QuarkusTransaction.requiringNew().run(backfills::advance);
            while (!stopping && QuarkusTransaction.requiringNew().call(this::page)) {
                // Live moments are recorded in between.
            }
            QuarkusTransaction.requiringNew().run(backfills::advance);
        } catch (RuntimeException failed) {
            LOG.warnf("Earlier moments are counted later reason=%s", Failures.describe(failed));
        }
    }

    /** Counts the moments of some nodes; false where there is nothing to do. */
    private boolean page() {
        var claimed = backfills.claim();
        claimed.ifPresent(this::count);
        return claimed.isPresent();
    }

    private void count(Backfills.Range range) {
        var nodes = backfills.nodes(range, config.nodesPerPage());
        var ids = backfills.series(range);
        if (!nodes.isEmpty() && !ids.isEmpty()) {
            var series = registry.readAgain().byId();
            series.keySet().retainAll(ids);
            var locked = buckets.lockAll(nodes, series.values().stream().collect(Collectors.toList()));
            recounting.recount(locked, series);
        }
        boolean done = ids.isEmpty() || nodes.size() < config.nodesPerPage();
        UUID upTo = done ? range.end() : nodes.getLast();
        backfills.advance(range, upTo, done);
    }
}
