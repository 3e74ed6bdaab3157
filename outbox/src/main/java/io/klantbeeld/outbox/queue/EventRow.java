package io.klantbeeld.outbox.queue;

import java.util.Map;
import java.util.UUID;

/**
 * A message that waits with its payload.
 *
 * @param payload the body; null for the copy of a tombstone
 * @param headers further headers; usually empty
 */
public record EventRow(
        UUID messageId,
        String topic,
        String key,
        String type,
        byte[] payload,
        Map<String, String> headers,
        String traceparent)
        implements Row {}
