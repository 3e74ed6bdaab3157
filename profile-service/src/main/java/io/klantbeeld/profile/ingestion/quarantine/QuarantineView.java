package io.klantbeeld.profile.ingestion.quarantine;

import java.time.Instant;
import java.util.UUID;

/**
 * An item in quarantine.
 *
 * @param item the item as it was sent; null for a reader without the scope {@code profile:pii}
 */
record QuarantineView(
        UUID id,
        String source,
        String brand,
        String messageId,
        String code,
        String field,
        Instant receivedAt,
        String item) {
    QuarantineView withoutItem() {
        return new QuarantineView(id, source, brand, messageId, code, field, receivedAt, null);
    }
}
