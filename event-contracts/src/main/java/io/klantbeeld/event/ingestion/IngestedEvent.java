package io.klantbeeld.event.ingestion;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Carries one accepted event of a source ({@code ingestion.event.v1}, {@code ingestion.external.v1}).
 *
 * @param source key of the source that sent it
 * @param brand brand of the source
 * @param messageId idempotency key given by the source; unique with {@code source}
 * @param type what kind of event it is
 * @param name name of a TRACK, PAGE or SCREEN; null for the others
 * @param interaction kind of a CONTACT_MOMENT; null for the others
 * @param occurredAt when it happened, corrected for the sender's clock
 * @param receivedAt when the platform received it
 * @param identifiers references {@code namespace:value}, normalised; the first is the home identifier
 * @param channel channel on which it happened; may be null
 * @param direction who began; may be null
 * @param properties open properties of the event
 * @param traits claims about the person made by this event
 * @param context open context of the event, such as locale and page
 * @param marks remarks of ingestion, such as {@code FUTURE} for a time that was held to {@code receivedAt}
 */
public record IngestedEvent(
        String source,
        String brand,
        String messageId,
        Type type,
        String name,
        Interaction interaction,
        Instant occurredAt,
        Instant receivedAt,
        List<String> identifiers,
        String channel,
        Direction direction,
        Map<String, Object> properties,
        Map<String, Object> traits,
        Map<String, Object> context,
        List<String> marks) {
    /** The kinds of events that a source can send. */
    public enum Type {
        IDENTIFY,
        TRACK,
        PAGE,
        SCREEN,
        GROUP,
        ALIAS,
        CONTACT_MOMENT
    }

    /** The kinds of contact moments that a source can report. */
    public enum Interaction {
        CALL,
        VISIT,
        REVIEW,
        INVOICE,
        MESSAGE
    }

    /** Who began the contact: the person (inbound) or the organisation (outbound). */
    public enum Direction {
        INBOUND,
        OUTBOUND
    }
}
