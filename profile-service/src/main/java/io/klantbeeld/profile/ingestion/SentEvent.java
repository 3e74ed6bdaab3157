package io.klantbeeld.profile.ingestion;

import io.klantbeeld.event.ingestion.IngestedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One event as a system of ours sends it.
 *
 * @param messageId idempotency key, unique with the source; made by the platform when missing
 * @param name required for a TRACK
 * @param interaction required for a CONTACT_MOMENT
 * @param occurredAt the time of receipt when missing
 * @param identifiers references {@code namespace:value} of the person, at least one
 * @param channel such as {@code WEB}; that of the source when missing
 * @param direction INBOUND when missing
 */
public record SentEvent(
        String messageId,
        IngestedEvent.Type type,
        String name,
        IngestedEvent.Interaction interaction,
        Instant occurredAt,
        List<String> identifiers,
        String channel,
        IngestedEvent.Direction direction,
        Map<String, Object> properties,
        Map<String, Object> traits,
        Map<String, Object> context) {
    public SentEvent {
        properties = properties == null ? Map.of() : properties;
        traits = traits == null ? Map.of() : traits;
        context = context == null ? Map.of() : context;
    }
}
