package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item in quarantine.
 *
 * @param field the faulty field by its path in the request, or the first of several
 * @param fields all faulty fields by their paths in the item
 * @param event name of the event, where its definition is why it is here
 * @param attempts replays that did not succeed
 * @param outcome null while it is open
 * @param item the item as it was sent; null for a reader without the scope {@code profile:pii} and once it is settled
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","source":"website","brand":"blauwvlucht","messageId":"m-3",
         "code":"SCHEMA_VIOLATION","field":"batch[2].properties.airport","fields":["properties.airport"],
         "event":"Checked In","receivedAt":"2026-03-01T09:00:00Z","attempts":0,"attemptedAt":null,"settledAt":null,
         "outcome":null,"item":null}
        """)
record QuarantineView(
        UUID id,
        String source,
        String brand,
        String messageId,
        String code,
        String field,
        List<String> fields,
        String event,
        Instant receivedAt,
        int attempts,
        Instant attemptedAt,
        Instant settledAt,
        Outcome outcome,
        String item) {
    /** What became of an item. */
    enum Outcome {
        REPLAYED,
        DISCARDED
    }

    static QuarantineView of(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new QuarantineView(
                Database.uuid(row, "id"),
                row.getString("source"),
                row.getString("brand"),
                row.getString("message_id"),
                row.getString("code"),
                row.getString("field"),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getString("event"),
                Database.instant(row, "received_at"),
                row.getInt("attempts"),
                Database.instant(row, "attempted_at"),
                Database.instant(row, "settled_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("item"));
    }

    QuarantineView withoutItem() {
        return new QuarantineView(
                id,
                source,
                brand,
                messageId,
                code,
                field,
                fields,
                event,
                receivedAt,
                attempts,
                attemptedAt,
                settledAt,
                outcome,
                null);
    }
}
