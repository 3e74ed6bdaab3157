package io.klantbeeld.outbox;

import io.klantbeeld.outbox.failure.Failures;
import io.klantbeeld.outbox.inbox.Inbox;
import io.klantbeeld.outbox.queue.Backlog;
import io.klantbeeld.outbox.queue.OutboxQueue;
import io.klantbeeld.outbox.transaction.Database;
import io.klantbeeld.outbox.transaction.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps the tables small and measures them: prunes inbox and dead letters, replays what waits, looks at the queue. */
@ApplicationScoped
class HouseKeeping {
    private static final Logger LOG = Logger.getLogger(HouseKeeping.class);

    private final OutboxConfig.RetentionPart retention;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Transactions transactions;
    private final Database database;
    private final OutboxQueue queue = new OutboxQueue();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-house-keeping").daemon().factory());
    private volatile Backlog backlog = new Backlog(0, Duration.ZERO);

    HouseKeeping(
            OutboxConfig config, Inbox inbox, DeadLetters deadLetters, Transactions transactions, Database database) {
        this.retention = config.retention();
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
        this.database = database;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        meters.gauge("outbox.waiting.rows", this, it -> it.backlog.rows());
        TimeGauge.builder("outbox.age", this, TimeUnit.MILLISECONDS, it -> it.backlog
                        .age()
                        .toMillis())
                .register(meters);
        long interval = retention.interval().toMillis();
        rounds.scheduleWithFixedDelay(this::round, interval, interval, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.shutdown();
    }

    // The next round comes anyway; an exception would end all of them.
    private void round() {
        try {
            backlog = transactions.inNew(() -> database.read(queue::backlog));
            deadLetters.replayRequested();
            deadLetters.purge(retention.deadLetters());
            while (transactions.inNew(() -> inbox.prune(retention.inbox())) && !rounds.isShutdown()) {
                LOG.debug("More of the inbox is to be pruned");
            }
        } catch (RuntimeException failure) {
            LOG.warnf("House-keeping failed, and comes round again reason=%s", Failures.describe(failure));
        }
    }
}
