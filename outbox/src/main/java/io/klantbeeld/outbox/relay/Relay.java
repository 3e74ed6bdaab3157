package io.klantbeeld.outbox.relay;

import io.klantbeeld.outbox.failure.Backoff;
import io.klantbeeld.outbox.failure.Failures;
import io.klantbeeld.outbox.queue.Queued;
import io.klantbeeld.outbox.relay.RelaySteps.Step;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Moves the rows of the outbox to Kafka, in their order, while it is the active relay of its database.
 *
 * <p>A relay strives for the lock, fences its predecessor by opening a transactional producer, and publishes until
 * anything fails; then it gives the lock back, pauses, and strives again. It never skips a row.
 */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RelayConfig config;
    private final SessionSource sessions;
    private final Publishers publishers;
    private final RecordAssembly assembly;
    private final RelayMetrics metrics;
    private final RelaySteps steps;

    private final Signal work = new Signal();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final BatchLimit limit;
    private final Backoff backoff;
    private final Thread thread;
    private volatile RelayStatus status = new RelayStatus(RelayState.STARTING, Instant.now(), "");

    /**
     * Makes a relay that does nothing until it is started.
     *
     * @param sessions opens connections that no transaction manager knows; the relay keeps one open
     */
    public Relay(
            RelayConfig config,
            SessionSource sessions,
            Publishers publishers,
            RecordAssembly assembly,
            MeterRegistry meters) {
        this(config, sessions, publishers, assembly, meters, RelaySteps.UNWATCHED);
    }

    Relay(
            RelayConfig config,
            SessionSource sessions,
            Publishers publishers,
            RecordAssembly assembly,
            MeterRegistry meters,
            RelaySteps steps) {
        this.config = config;
        this.sessions = sessions;
        this.publishers = publishers;
        this.assembly = assembly;
        this.metrics = new RelayMetrics(meters);
        this.steps = steps;
        this.limit = new BatchLimit(config.batchSize());
        this.backoff = new Backoff(config.firstPause(), config.longestPause());
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    }

    /** Starts to strive for the lock, on a thread of its own. */
    public void start() {
        metrics.watch(this);
        thread.start();
    }

    /** Says that rows were committed. */
    public void wake() {
        work.raise();
    }

    /** Tells how the relay fares. */
    public RelayStatus status() {
        return status;
    }

    /** Finishes the batch in hand, gives the lock back and ends. */
    @Override
    public void close() {
        stopping.countDown();
        work.raise();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (isRunning()) {
            try {
                serve();
            } catch (InterruptedException e) {
                stopping.countDown();
            } catch (Throwable failure) {
                // Errors too: a relay that dies in silence would keep everything in the queue.
                recover(failure);
            }
        }
        enter(RelayState.STOPPED, "");
    }

    private void serve() throws SQLException, InterruptedException {
        try (Leadership leadership = Leadership.open(sessions, config)) {
            while (isRunning() && !leadership.won()) {
                enter(RelayState.STANDBY, "");
                stopping.await(config.electionInterval().toMillis(), TimeUnit.MILLISECONDS);
            }
            if (isRunning()) {
                steps.reached(Step.LOCK_WON);
                lead(leadership);
            }
        }
    }

    private void lead(Leadership leadership) throws SQLException, InterruptedException {
        try (Publisher publisher = publishers.open()) {
            steps.reached(Step.PREDECESSOR_FENCED);
            Term term = new Term(leadership, publisher, assembly, steps);
            while (isRunning()) {
                int asked = limit.current();
                long began = System.nanoTime();
                List<Queued> rows = term.publishNext(asked);
                succeeded(rows);
                if (rows.size() < asked) {
                    work.await(config.pollInterval());
                    gather(rows, began);
                }
            }
        }
    }

    private void succeeded(List<Queued> rows) {
        enter(RelayState.LEADING, "");
        backoff.reset();
        if (!rows.isEmpty()) {
            limit.succeeded();
            metrics.published(rows);
        }
    }

    // The first row after a silence goes out at once; under load a little patience makes few transactions of many.
    private void gather(List<Queued> rows, long began) throws InterruptedException {
        long patience = config.gatherFor().toNanos() - (System.nanoTime() - began);
        if (!rows.isEmpty() && patience > 0) {
            stopping.await(patience, TimeUnit.NANOSECONDS);
        }
    }

    private void recover(Throwable failure) {
        limit.failed();
        metrics.failed();
        Duration pause = backoff.next();
        String reason = Failures.describe(failure);
        enter(RelayState.FAILING, reason);
        LOG.warnf(
                "The relay gives up its lock and tries again failures=%d pause=%s at=%s reason=%s",
                backoff.failures(), pause, BatchFailed.placeOf(failure), reason);
        try {
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping.countDown();
        }
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void enter(RelayState state, String reason) {
        RelayStatus before = status;
        if (before.state() != state) {
            status = new RelayStatus(state, Instant.now(), reason);
            LOG.infof("The relay is %s, and was %s before", state, before.state());
        } else if (!before.reason().equals(reason)) {
            status = new RelayStatus(state, before.since(), reason);
        }
    }
}
