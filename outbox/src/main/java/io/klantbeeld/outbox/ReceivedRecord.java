package io.klantbeeld.outbox;

import io.klantbeeld.outbox.wire.CloudEvent;
import io.klantbeeld.outbox.wire.Json;
import io.klantbeeld.outbox.wire.TraceParent;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that arrived from Kafka, with its CloudEvents attributes.
 *
 * @param id the attribute {@code ce_id}; a producer's record without one gets an id that its place in the log decides
 * @param type the attribute {@code ce_type}, or the topic where it is missing
 * @param time the attribute {@code ce_time}, or the record's own time
 * @param headers all headers by name, as text
 * @param value the bytes of the body; null for a tombstone
 */
public record ReceivedRecord(
        String topic,
        int partition,
        long offset,
        String key,
        UUID id,
        String type,
        Instant time,
        Map<String, String> headers,
        byte[] value) {

    static ReceivedRecord of(ConsumerRecord<String, byte[]> consumed) {
        CloudEvent event = CloudEvent.of(consumed);
        return new ReceivedRecord(
                consumed.topic(),
                consumed.partition(),
                consumed.offset(),
                consumed.key(),
                event.id(),
                event.type(),
                event.time(),
                event.headers(),
                consumed.value());
    }

    /** Tells whether the record says that its key has no state any more. */
    public boolean isTombstone() {
        return value == null;
    }

    /** Reads the body as JSON; what does not parse throws {@link UnreadableRecord} and becomes a dead letter. */
    public <T> T as(Class<T> type) {
        if (isTombstone()) {
            throw new UnreadableRecord("A tombstone has no body", null);
        }
        try {
            T body = Json.read(value, type);
            if (body == null) {
                throw new UnreadableRecord("The body is null", null);
            }
            return body;
        } catch (IOException e) {
            throw new UnreadableRecord("The body is not a " + type.getSimpleName(), e);
        }
    }

    /**
     * Runs work for this record within the trace that the record belongs to, so that what it publishes continues the
     * trace. A batch whose records share one trace is in it anyway; a handler of mixed batches may use this.
     */
    public void inItsTrace(Runnable work) {
        TraceParent.within(traceparent(), work);
    }

    String traceparent() {
        return headers.get(TraceParent.HEADER);
    }

    /** Answers the same record with texts that PostgreSQL can store; the body keeps its bytes. */
    ReceivedRecord withoutNul() {
        Map<String, String> storable = HashMap.newHashMap(headers.size());
        headers.forEach((name, text) -> storable.put(withoutNul(name), withoutNul(text)));
        return new ReceivedRecord(
                topic, partition, offset, withoutNul(key), id, withoutNul(type), time, storable, value);
    }

    private static String withoutNul(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
