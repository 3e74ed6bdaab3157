package io.klantbeeld.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that a consumer could not handle; its body stays in the table, since it holds personal data.
 *
 * @param messageId the record's CloudEvents id
 * @param reason the kinds of the failures, outermost first, without their messages
 * @param attempts how often handling has failed: once when it was set aside, and once for each replay in vain
 */
public record DeadLetter(
        UUID id,
        String consumer,
        String topic,
        int partition,
        long offset,
        String key,
        UUID messageId,
        String type,
        String reason,
        int attempts,
        Instant failedAt) {}
