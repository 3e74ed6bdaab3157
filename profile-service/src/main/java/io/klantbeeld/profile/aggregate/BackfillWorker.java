package io.klantbeeld.profile.aggregate;

import io.klantbeeld.outbox.failure.Failures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Counts the moments that were there before their series, page by page, each in a transaction of its own: a replica that
 * stops loses none and repeats at most one. Every replica takes ranges that no other works on, some at a time.
 */
@ApplicationScoped
class BackfillWorker {
    private static final Logger LOG = Logger.getLogger(BackfillWorker.class);
    private static final int HANDS = 2;

    private final Backfills backfills;
    private final EarlierMoments earlier;
    private final Standstill standstill;
    private final Registry registry;
    private final AggregateConfig config;
    private final Event<Counted> told;
    private volatile boolean stopping;

    BackfillWorker(
            Backfills backfills,
            EarlierMoments earlier,
            Standstill standstill,
            Registry registry,
            AggregateConfig config,
            Event<Counted> told) {
        this.backfills = backfills;
        this.earlier = earlier;
        this.standstill = standstill;
        this.registry = registry;
        this.config = config;
        this.told = told;
    }

    private enum Outcome {
        NOTHING_TO_DO,
        DONE,
        TO_BE_DONE_AGAIN
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            boolean completed = QuarkusTransaction.requiringNew().call(backfills::advance);
            try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int hand = 0; hand < HANDS; hand++) {
                    hands.execute(this::pages);
                }
            }
            completed |= QuarkusTransaction.requiringNew().call(backfills::advance);
            if (completed) {
                told.fire(new Counted());
            }
        } catch (RuntimeException failed) {
            LOG.warnf("Earlier moments are counted later reason=%s", Failures.describe(failed));
        }
    }

    /** Counts until nothing is left; live moments are recorded in between. */
    private void pages() {
        try {
            var last = Outcome.DONE;
            while (!stopping && last != Outcome.NOTHING_TO_DO) {
                boolean again = last == Outcome.TO_BE_DONE_AGAIN;
                last = QuarkusTransaction.requiringNew().call(() -> page(again));
            }
        } catch (RuntimeException failed) {
            LOG.warnf("Earlier moments are counted later reason=%s", Failures.describe(failed));
        }
    }

    private Outcome page(boolean again) {
        return backfills.claim().map(range -> count(range, again)).orElse(Outcome.NOTHING_TO_DO);
    }

    private Outcome count(Backfills.Range range, boolean again) {
        var series = series(backfills.series(range));
        if (series.isEmpty()) {
            backfills.advance(range, range.end());
            return Outcome.DONE;
        }
        standstill.forCounting();
        var nodes = earlier.next(range, config.nodesPerPage());
        if (again) {
            earlier.countAgain(range, nodes, series);
        } else if (!earlier.count(range, nodes, series)) {
            return Outcome.TO_BE_DONE_AGAIN;
        }
        boolean isLast = nodes.size() < config.nodesPerPage();
        backfills.advance(range, isLast ? range.end() : nodes.getLast().node());
        return Outcome.DONE;
    }

    private Map<Integer, Series> series(Set<Integer> ids) {
        var known = registry.current().byId();
        var series =
                known.keySet().containsAll(ids) ? known : registry.readAgain().byId();
        series.keySet().retainAll(ids);
        return series;
    }
}
