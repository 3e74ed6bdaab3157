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
 */
public record QuarantinedItem(
        UUID id,
        int partition,
        String source,
        String brand,
        String messageId,
        String code,
        String field,
        String item,
        Instant receivedAt) {
    /** Reads an item from the record in which it travelled. */
    public static QuarantinedItem of(ReceivedRecord received) {
        var headers = received.headers();
        return new QuarantinedItem(
                UUID.fromString(headers.get(QuarantineHeaders.ID)),
                received.partition(),
                headers.get(QuarantineHeaders.SOURCE),
                headers.get(QuarantineHeaders.BRAND),
                storable(headers.get(QuarantineHeaders.MESSAGE_ID)),
                headers.get(QuarantineHeaders.CODE),
                storable(headers.get(QuarantineHeaders.FIELD)),
                storable(new String(received.value(), StandardCharsets.UTF_8)),
                received.time());
    }

    /** The database cannot hold NUL, for which the item may be here. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
