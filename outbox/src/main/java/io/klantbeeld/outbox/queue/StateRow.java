package io.klantbeeld.outbox.queue;

/**
 * A note that the state of a key changed; the state itself is read when the row is published.
 *
 * @param version the version that the state had, at least, when the row was written
 */
public record StateRow(String topic, String key, long version, String traceparent) implements Row {}
