package io.klantbeeld.profile.identity.device;

import io.klantbeeld.profile.platform.TextOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * That an event named a device together with the node of a person.
 *
 * @param owner the home node of the event
 */
public record Identification(UUID device, UUID owner, Instant at, String source, String messageId) {
    static final Comparator<Identification> EARLIEST_FIRST = Comparator.comparing(Identification::at)
            .thenComparing(Identification::source, TextOrder.BYTEWISE)
            .thenComparing(Identification::messageId, TextOrder.BYTEWISE)
            .thenComparing(Identification::owner);
}
