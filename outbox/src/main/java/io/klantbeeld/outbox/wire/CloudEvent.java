package io.klantbeeld.outbox.wire;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The attributes of a CloudEvents 1.0 event as Kafka's binary mode has them: headers beside the body.
 *
 * @param headers every header of the record, the attributes included
 */
public record CloudEvent(UUID id, String type, Instant time, Map<String, String> headers) {
    private static final UUID NAMESPACE = UUID.fromString("6f1e5c8a-6b0e-5f0c-9d52-0f6a5b1f7c11");

    /** Reads the attributes, and fills in what a producer left out in a way that a second delivery repeats. */
    public static CloudEvent of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new CloudEvent(
                idOf(headers.get("ce_id"), record),
                headers.getOrDefault("ce_type", record.topic()),
                timeOf(headers.get("ce_time"), record),
                Map.copyOf(headers));
    }

    /** Answers the id of a state: the same for each publication of one version. */
    public static UUID idOfState(String topic, String key, long version) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, topic + '\0' + key + '\0' + version);
    }

    /** Writes the attributes and the other headers beside a JSON body. */
    public void writeTo(Headers target, String source) {
        headers.forEach((name, text) -> add(target, name, text));
        add(target, "ce_specversion", "1.0");
        add(target, "ce_id", id.toString());
        add(target, "ce_type", type);
        add(target, "ce_source", source);
        add(target, "ce_time", time.toString());
        add(target, "content-type", "application/json");
    }

    private static void add(Headers target, String name, String text) {
        target.add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID idOf(String text, ConsumerRecord<?, ?> record) {
        if (text == null) {
            return UuidCreator.getNameBasedSha1(
                    NAMESPACE, record.topic() + '\0' + record.partition() + '\0' + record.offset());
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            // CloudEvents allows any text as an id; the same text is the same event.
            return UuidCreator.getNameBasedSha1(NAMESPACE, record.topic() + '\0' + text);
        }
    }

    private static Instant timeOf(String text, ConsumerRecord<?, ?> record) {
        try {
            return text == null ? Instant.ofEpochMilli(record.timestamp()) : Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(record.timestamp());
        }
    }
}
