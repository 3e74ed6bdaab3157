package io.klantbeeld.profile.timeline;

import io.klantbeeld.event.profile.InteractionRecorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A contact moment that is to be recorded.
 *
 * @param node where it stays: the home node of the event
 * @param context open context, published with the moment and not kept
 * @param marks what ingestion remarked
 * @param label what a weight may name: the name of an event, the status of a contact; null where there are too many
 *     names to weigh, such as those of pages
 * @param contact set when the moment is a contact
 */
public record Moment(
        UUID id,
        UUID node,
        Instant occurredAt,
        String brand,
        Origin origin,
        String type,
        String name,
        String channel,
        String direction,
        String source,
        Map<String, Object> properties,
        Map<String, Object> context,
        List<String> marks,
        String label,
        Contact contact) {
    /** The contact that a moment is. */
    public record Contact(UUID id, String campaign, String status) {
        static final Contact NONE = new Contact(null, null, null);
    }

    public Moment {
        contact = contact == null ? Contact.NONE : contact;
    }

    InteractionRecorded toEvent(UUID profile, long version, Instant recordedAt) {
        return new InteractionRecorded(
                id,
                profile,
                version,
                origin.wire(),
                type,
                name,
                channel,
                direction,
                brand,
                occurredAt,
                recordedAt,
                source,
                properties,
                context,
                contact.id,
                contact.campaign,
                contact.status);
    }
}
