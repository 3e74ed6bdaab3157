package io.klantbeeld.event.profile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Tells that a contact moment entered the timeline ({@code profile.interaction.v1}).
 *
 * @param profileVersion version of the profile that includes what this event changed
 * @param origin where it was born: {@code ingestion}, {@code campaign} or {@code consent}; only the first starts
 *     journeys unless an entry names another
 * @param type EVENT, MESSAGE, CALL, VISIT, REVIEW or INVOICE
 * @param recordedAt when the timeline took it in
 * @param contactId the contact it reports on; null unless {@code origin} is {@code campaign}
 * @param status the contact's status; null unless {@code contactId} is set
 * @param context open context of the event, such as {@code locale}
 */
public record InteractionRecorded(
        UUID interactionId,
        UUID profileId,
        long profileVersion,
        String origin,
        String type,
        String name,
        String channel,
        String direction,
        String brand,
        Instant occurredAt,
        Instant recordedAt,
        String source,
        Map<String, Object> properties,
        Map<String, Object> context,
        UUID contactId,
        String campaign,
        String status) {}
