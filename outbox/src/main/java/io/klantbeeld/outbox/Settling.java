package io.klantbeeld.outbox;

import io.klantbeeld.outbox.failure.Backoff;
import io.klantbeeld.outbox.failure.Failures;
import io.klantbeeld.outbox.transaction.Transactions;
import io.klantbeeld.outbox.wire.TraceParent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Settles every record of a batch: what passes by itself is waited for, what does not is narrowed down to the culprit,
 * and the culprit alone becomes a dead letter.
 */
@ApplicationScoped
class Settling {
    private static final Logger LOG = Logger.getLogger(Settling.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final Transactions transactions;
    private final DeadLetters deadLetters;
    private final ConsumptionMetrics metrics;
    private final Duration longestPause;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Settling(Transactions transactions, DeadLetters deadLetters, ConsumptionMetrics metrics, OutboxConfig config) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.longestPause = config.consumption().longestPause();
    }

    /** Settles the records in their order; returns when each is handled or set aside. */
    void settle(String consumer, List<ReceivedRecord> records, BatchHandler handler) {
        if (!records.isEmpty()) {
            narrow(consumer, records, handler);
            metrics.settled(consumer, records);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void narrow(String consumer, List<ReceivedRecord> part, BatchHandler handler) {
        Optional<Throwable> failure = attempt(consumer, part, handler);
        if (failure.isEmpty()) {
            return;
        }
        if (part.size() > 1) {
            int middle = part.size() / 2;
            narrow(consumer, part.subList(0, middle), handler);
            narrow(consumer, part.subList(middle, part.size()), handler);
        } else {
            // Failing twice is what tells a poisonous record from one that lost a race, for a unique key say.
            attempt(consumer, part, handler).ifPresent(again -> setAside(consumer, part.getFirst(), again));
        }
    }

    private Optional<Throwable> attempt(String consumer, List<ReceivedRecord> part, BatchHandler handler) {
        Backoff backoff = new Backoff(FIRST_PAUSE, longestPause);
        while (true) {
            try {
                TraceParent.within(traceOf(part), () -> transactions.runInNew(() -> handler.handle(part)));
                return Optional.empty();
            } catch (RuntimeException | StackOverflowError failure) {
                if (!Failures.isTransient(failure) && stopped.getCount() > 0) {
                    return Optional.of(failure);
                }
                pause(consumer, backoff, failure);
            }
        }
    }

    private void setAside(String consumer, ReceivedRecord culprit, Throwable failure) {
        Backoff backoff = new Backoff(FIRST_PAUSE, longestPause);
        while (true) {
            try {
                transactions.runInNew(() -> deadLetters.add(consumer, culprit, Failures.describe(failure)));
                metrics.setAside(consumer);
                LOG.errorf(
                        "A record was set aside as a dead letter consumer=%s topic=%s partition=%d offset=%d reason=%s",
                        consumer, culprit.topic(), culprit.partition(), culprit.offset(), Failures.describe(failure));
                return;
            } catch (RuntimeException unavailable) {
                pause(consumer, backoff, unavailable);
            }
        }
    }

    private void pause(String consumer, Backoff backoff, Throwable failure) {
        metrics.retried(consumer);
        Duration pause = backoff.next();
        LOG.warnf(
                "Consumption pauses consumer=%s failures=%d pause=%s reason=%s",
                consumer, backoff.failures(), pause, Failures.describe(failure));
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ConsumptionStopped(failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConsumptionStopped(failure);
        }
    }

    // A batch of several traces continues none of them; a handler can, record by record.
    private static String traceOf(List<ReceivedRecord> part) {
        String first = part.getFirst().traceparent();
        return part.stream().allMatch(message -> first != null && first.equals(message.traceparent())) ? first : null;
    }
}
