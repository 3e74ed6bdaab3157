package io.klantbeeld.outbox;

import io.klantbeeld.outbox.failure.Failures;
import io.klantbeeld.outbox.inbox.Inbox;
import io.klantbeeld.outbox.queue.EventRow;
import io.klantbeeld.outbox.transaction.Transactions;
import io.klantbeeld.outbox.wire.MessageIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The records that consumers of this service could not handle.
 *
 * <p>A replay hands the record to the consumer that failed, in place, and not to the topic again. The topic may belong
 * to another service; all its other consumers would get the record once more; and in a compacted topic an old state
 * would become the latest one of its key, for everyone who reads the topic later. In place, the record takes effect at
 * most once, since removing the dead letter and handling the record are one transaction. Later records of its key were
 * handled before it either way: a handler meets it as it meets any late message.
 */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final DeadLetterTable table;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Handlers handlers;
    private final Transactions transactions;
    private final MessageIds ids;

    DeadLetters(
            DeadLetterTable table,
            Inbox inbox,
            Outbox outbox,
            Handlers handlers,
            Transactions transactions,
            MessageIds ids) {
        this.table = table;
        this.inbox = inbox;
        this.outbox = outbox;
        this.handlers = handlers;
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * Lists dead letters, the newest first.
     *
     * @param before the id after which the page starts; null for the first page
     */
    public List<DeadLetter> list(UUID before, int limit) {
        return transactions.inNew(() -> table.list(before, limit));
    }

    /**
     * Hands a dead letter to its consumer again. A failure that passes by itself is noted and thrown; house-keeping
     * then tries again until it has an outcome. Where the database is what failed, nothing can be noted.
     */
    public ReplayOutcome replay(UUID id) {
        Optional<String> consumer = transactions.inNew(() -> table.consumer(id));
        return consumer.isEmpty()
                ? ReplayOutcome.UNKNOWN
                : handlers.of(consumer.get())
                        .map(handler -> replay(id, handler))
                        .orElseGet(() -> replayLater(id));
    }

    /** Removes the dead letters beyond an age, and answers how many. */
    public int purge(Duration age) {
        return transactions.inNew(() -> table.purge(age));
    }

    /** Replays what was asked for before its consumer was known to this process. */
    void replayRequested() {
        for (String consumer : handlers.consumers()) {
            BatchHandler handler = handlers.of(consumer).orElseThrow();
            transactions.inNew(() -> table.requested(consumer)).forEach(id -> replay(id, handler));
        }
    }

    /** Sets a record aside with the current transaction: in the table, in the inbox, and on the dead-letter topic. */
    void add(String consumer, ReceivedRecord culprit, String reason) {
        UUID id = ids.next();
        ReceivedRecord storable = culprit.withoutNul();
        // In the inbox, so that the same message at another place in the log is not set aside again.
        inbox.claim(consumer, List.of(culprit.id()));
        if (table.add(id, consumer, storable, reason)) {
            outbox.append(List.of(new EventRow(
                    storable.id(),
                    "%s.%s.dlq".formatted(storable.topic(), consumer),
                    storable.key(),
                    storable.type(),
                    storable.value(),
                    origin(id, consumer, storable, reason),
                    storable.traceparent())));
        }
    }

    // Only what waits is noted as wanted: house-keeping would take up what is in hand a second time.
    private ReplayOutcome replayLater(UUID id) {
        transactions.runInNew(() -> table.requestReplay(id));
        return ReplayOutcome.AWAITS_CONSUMER;
    }

    private ReplayOutcome replay(UUID id, BatchHandler handler) {
        try {
            return transactions.inNew(() -> {
                Optional<ReceivedRecord> taken = table.take(id);
                taken.ifPresent(culprit -> culprit.inItsTrace(() -> handler.handle(List.of(culprit))));
                return taken.isPresent() ? ReplayOutcome.REPLAYED : ReplayOutcome.UNKNOWN;
            });
        } catch (RuntimeException failure) {
            if (Failures.isTransient(failure)) {
                replayLater(id);
                throw failure;
            }
            String reason = Failures.describe(failure);
            LOG.warnf("The replay of a dead letter failed id=%s reason=%s", id, reason);
            transactions.runInNew(() -> table.failedAgain(id, reason));
            return ReplayOutcome.FAILED_AGAIN;
        }
    }

    private static Map<String, String> origin(UUID id, String consumer, ReceivedRecord culprit, String reason) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_deadletterid", id.toString());
        headers.put("ce_consumer", consumer);
        headers.put("ce_reason", reason);
        headers.put("ce_origintopic", culprit.topic());
        headers.put("ce_originpartition", String.valueOf(culprit.partition()));
        headers.put("ce_originoffset", String.valueOf(culprit.offset()));
        headers.put("ce_origintime", culprit.time().toString());
        return headers;
    }
}
