package io.klantbeeld.outbox;

import io.klantbeeld.event.Topic;
import io.klantbeeld.event.Topics;
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
import java.util.Comparator;
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
        meters.gauge("outbox.waiting.rows", this, HouseKeeping::waitingRows);
        TimeGauge.builder("outbox.age", this, TimeUnit.MILLISECONDS, HouseKeeping::ageMillis)
                .register(meters);
        requireInboxToOutlastTopics();
        long interval = retention.interval().toMillis();
        rounds.scheduleWithFixedDelay(this::round, interval, interval, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.shutdown();
    }

    private double waitingRows() {
        return backlog.rows();
    }

    private double ageMillis() {
        return backlog.age().toMillis();
    }

    private void requireInboxToOutlastTopics() {
        Duration longest = Topics.ALL.stream()
                .filter(topic -> !topic.compacted())
                .map(Topic::retention)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (retention.inbox().compareTo(longest) <= 0) {
            throw new IllegalStateException(
                    "klantbeeld.outbox.retention.inbox must be longer than topics keep records, which is " + longest);
        }
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
