package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.outbox.ReceivedRecord;
import io.klantbeeld.profile.ingestion.QuarantineHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * An item that was not accepted.
 *
 * @param partition of the log from which it came
 * @param messageId as the sender gave it; may be null
 * @param item as it was sent
 * @param reason why it is here
 * @param origin how it was sent
 */
public record QuarantinedItem(
        UUID id,
        int partition,
        String source,
        String brand,
        String messageId,
        String item,
        Instant receivedAt,
        Reason reason,
        Origin origin) {
    /**
     * Why an item is in quarantine.
     *
     * @param field the first faulty field, by its path in the request
     * @param fields all faulty fields, by their paths in the item
     * @param type of the event that it would have been; null where that is not why it is here
     * @param event name of that event
     */
    public record Reason(String code, String field, String fields, String type, String event) {}

    /**
     * How an item was sent.
     *
     * @param form name of the form in which it is read
     * @param envelope what its batch said for all its items, as JSON; may be null
     */
    public record Origin(String form, String envelope) {}

    /** Reads an item from the record in which it travelled. */
    public static QuarantinedItem of(ReceivedRecord received) {
        var headers = received.headers();
        return new QuarantinedItem(
                UUID.fromString(headers.get(QuarantineHeaders.ID)),
                received.partition(),
                headers.get(QuarantineHeaders.SOURCE),
                headers.get(QuarantineHeaders.BRAND),
                storable(headers.get(QuarantineHeaders.MESSAGE_ID)),
                storable(new String(received.value(), StandardCharsets.UTF_8)),
                received.time(),
                new Reason(
                        headers.get(QuarantineHeaders.CODE),
                        storable(headers.get(QuarantineHeaders.FIELD)),
                        storable(headers.getOrDefault(QuarantineHeaders.FIELDS, "")),
                        headers.get(QuarantineHeaders.EVENT_TYPE),
                        storable(headers.get(QuarantineHeaders.EVENT))),
                new Origin(
                        headers.getOrDefault(QuarantineHeaders.FORM, "SEGMENT"),
                        storable(headers.get(QuarantineHeaders.ENVELOPE))));
    }

    /** The database cannot hold NUL, for which the item may be here. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
