package io.klantbeeld.outbox;

import io.klantbeeld.outbox.queue.EventRow;
import io.klantbeeld.outbox.queue.OutboxQueue;
import io.klantbeeld.outbox.queue.StateRow;
import io.klantbeeld.outbox.relay.Relay;
import io.klantbeeld.outbox.transaction.AfterCommit;
import io.klantbeeld.outbox.transaction.Database;
import io.klantbeeld.outbox.wire.Json;
import io.klantbeeld.outbox.wire.MessageIds;
import io.klantbeeld.outbox.wire.TraceParent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Publishes messages with the transaction that they tell about: both happen, or neither.
 *
 * <p>Every operation needs a JTA transaction. Messages with the same key keep their order if the transaction holds the
 * lock of the aggregate that the key names before it writes here; with Hibernate that means a pessimistic lock or a
 * flush first, since a delayed update takes its lock only at the commit.
 */
@ApplicationScoped
public class Outbox {
    private static final Object RELAY_WOKEN = new Object();

    private final Database database;
    private final OutboxQueue queue = new OutboxQueue();
    private final AfterCommit afterCommit;
    private final Relay relay;
    private final SnapshotReaders readers;
    private final MessageIds ids;
    private final OutboxConfig config;

    Outbox(
            Database database,
            AfterCommit afterCommit,
            Relay relay,
            SnapshotReaders readers,
            MessageIds ids,
            OutboxConfig config) {
        this.database = database;
        this.afterCommit = afterCommit;
        this.relay = relay;
        this.readers = readers;
        this.ids = ids;
        this.config = config;
    }

    /** Publishes an event with the current transaction. */
    @Transactional(TxType.MANDATORY)
    public void publish(OutboxEvent event) {
        append(List.of(rowOf(event)));
    }

    /** Publishes events, in their order, with the current transaction; one round trip. */
    @Transactional(TxType.MANDATORY)
    public void publishAll(Collection<OutboxEvent> events) {
        append(events.stream().map(this::rowOf).toList());
    }

    /** Publishes the state of a key with the current transaction; the greatest version of a key wins. */
    @Transactional(TxType.MANDATORY)
    public void snapshot(SnapshotRow row) {
        mark(List.of(row));
    }

    /** Publishes the states of keys with the current transaction; one round trip. */
    @Transactional(TxType.MANDATORY)
    public void snapshots(Collection<SnapshotRow> rows) {
        mark(rows);
    }

    void append(List<EventRow> rows) {
        if (!rows.isEmpty()) {
            database.write(connection -> queue.append(connection, rows));
            afterCommit.once(RELAY_WOKEN, relay::wake);
        }
    }

    private void mark(Collection<SnapshotRow> rows) {
        if (!rows.isEmpty()) {
            rows.forEach(row -> readers.require(row.topic()));
            List<StateRow> latest = latestOfEachKey(rows);
            database.write(connection -> queue.mark(connection, latest));
            afterCommit.once(RELAY_WOKEN, relay::wake);
        }
    }

    private EventRow rowOf(OutboxEvent event) {
        byte[] payload = Json.write(event.payload());
        if (payload.length > config.maxPayloadBytes()) {
            // Refused here, in the transaction that wants it; in the queue it would hold up everything behind it.
            throw new IllegalArgumentException("An event of type %s has %d bytes, more than %d"
                    .formatted(event.type(), payload.length, config.maxPayloadBytes()));
        }
        return new EventRow(
                ids.next(), event.topic(), event.key(), event.type(), payload, Map.of(), TraceParent.current());
    }

    // Sorted, so that two transactions that write the same keys at once wait for each other in one direction only.
    private static List<StateRow> latestOfEachKey(Collection<SnapshotRow> rows) {
        String trace = TraceParent.current();
        Map<List<String>, StateRow> latest = LinkedHashMap.newLinkedHashMap(rows.size());
        for (SnapshotRow row : rows) {
            latest.merge(
                    List.of(row.topic(), row.key()),
                    new StateRow(row.topic(), row.key(), row.version(), trace),
                    (known, next) -> next.version() > known.version() ? next : known);
        }
        List<StateRow> sorted = new ArrayList<>(latest.values());
        sorted.sort(Comparator.comparing(StateRow::topic).thenComparing(StateRow::key));
        return sorted;
    }
}
