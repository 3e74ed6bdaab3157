package io.klantbeeld.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it was read from Kafka.
 *
 * @param text the value as UTF-8 text; null for a tombstone
 */
public record ProbedRecord(
        String topic, int partition, long offset, String key, Map<String, String> headers, String text) {

    static ProbedRecord of(ConsumerRecord<String, byte[]> found) {
        var headers = new HashMap<String, String>();
        found.headers().forEach(header -> headers.put(header.key(), utf8(header.value())));
        return new ProbedRecord(
                found.topic(), found.partition(), found.offset(), found.key(), headers, utf8(found.value()));
    }

    /** Tells whether the record deletes its key. */
    public boolean isTombstone() {
        return text == null;
    }

    /** The CloudEvent's id. */
    public String id() {
        return headers.get("ce_id");
    }

    /** The CloudEvent's type. */
    public String type() {
        return headers.get("ce_type");
    }

    /** The value as a JSON tree. */
    public JsonNode json() {
        return Schemas.json(text);
    }

    private static String utf8(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
