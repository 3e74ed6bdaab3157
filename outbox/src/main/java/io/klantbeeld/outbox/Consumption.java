package io.klantbeeld.outbox;

import io.klantbeeld.outbox.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Handles what arrives from Kafka so that each message takes effect once, and none is lost.
 *
 * <p>An operation returns when all records are durably settled: handled, known already, or set aside as dead letters.
 * It is called on a thread that may block, by a channel that commits offsets after that.
 */
@ApplicationScoped
public class Consumption {
    private final Settling settling;
    private final Inbox inbox;
    private final Handlers handlers;

    Consumption(Settling settling, Inbox inbox, Handlers handlers) {
        this.settling = settling;
        this.inbox = inbox;
        this.handlers = handlers;
    }

    /**
     * Handles events. Those that the consumer has handled before, by their {@code ce_id}, are dropped.
     *
     * @param consumer names the consumer for ever; the inbox and the dead-letter topics carry it
     */
    public void events(String consumer, ConsumerRecords<String, byte[]> records, BatchHandler handler) {
        handlers.register(consumer, handler);
        settling.settle(consumer, received(records), part -> handleFresh(consumer, part, handler));
    }

    /**
     * Hands over every record, also one that was handled before, to a handler that can tell: from a key of its own, which
     * an inbox would only repeat. What has no such key it {@link #claim claims}.
     */
    public void repeatable(String consumer, ConsumerRecords<String, byte[]> records, BatchHandler handler) {
        handlers.register(consumer, handler);
        settling.settle(consumer, received(records), handler);
    }

    /** Notes messages as handled with the current transaction, and answers those that were not handled before. */
    public Set<UUID> claim(String consumer, Collection<UUID> messages) {
        return messages.isEmpty() ? Set.of() : inbox.claim(consumer, messages);
    }

    /**
     * Handles the records of compacted topics. Of each key only the latest record of the batch is handed over, as if
     * the topic had been compacted before; the handler compares versions, since an older state may come after a newer.
     */
    public void snapshots(String consumer, ConsumerRecords<String, byte[]> records, BatchHandler handler) {
        handlers.register(consumer, handler);
        settling.settle(consumer, received(records), part -> handler.handle(latestOfEachKey(part)));
    }

    private void handleFresh(String consumer, List<ReceivedRecord> part, BatchHandler handler) {
        Map<UUID, ReceivedRecord> byId = LinkedHashMap.newLinkedHashMap(part.size());
        part.forEach(message -> byId.putIfAbsent(message.id(), message));
        Set<UUID> fresh = inbox.claim(consumer, byId.keySet());
        if (!fresh.isEmpty()) {
            handler.handle(byId.values().stream()
                    .filter(message -> fresh.contains(message.id()))
                    .toList());
        }
    }

    private static List<ReceivedRecord> latestOfEachKey(List<ReceivedRecord> part) {
        Map<List<String>, ReceivedRecord> latest = LinkedHashMap.newLinkedHashMap(part.size());
        for (ReceivedRecord state : part) {
            latest.put(List.of(state.topic(), String.valueOf(state.key())), state);
        }
        return List.copyOf(latest.values());
    }

    private static List<ReceivedRecord> received(ConsumerRecords<String, byte[]> records) {
        return records.partitions().stream()
                .flatMap(partition -> records.records(partition).stream())
                .map(ReceivedRecord::of)
                .collect(Collectors.toUnmodifiableList());
    }
}
