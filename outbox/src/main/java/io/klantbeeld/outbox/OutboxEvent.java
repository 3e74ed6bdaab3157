package io.klantbeeld.outbox;

import java.util.Objects;

/**
 * Says that something happened, to everyone who reads a topic.
 *
 * @param topic the topic to publish to
 * @param key decides the partition; events with the same key keep their order
 * @param type the CloudEvents type, such as {@code consent.granted}
 * @param payload a record, serialised as JSON when the event is written
 */
public record OutboxEvent(String topic, String key, String type, Object payload) {
    public OutboxEvent {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(payload, "payload");
    }
}
