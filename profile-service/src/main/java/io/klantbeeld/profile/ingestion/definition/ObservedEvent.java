package io.klantbeeld.profile.ingestion.definition;

import io.klantbeeld.profile.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event that comes from a source, whether anybody defined it or not.
 *
 * @param violations accepted ones that their schema did not allow
 * @param rejected ones that went to quarantine because of their schema
 * @param definition key of the definition that applies; null for an unknown event
 */
@Schema(examples = """
        {"source":"website","brand":"blauwvlucht","type":"TRACK","event":"Checked In","accepted":1204,"violations":3,
         "rejected":0,"firstSeenAt":"2026-03-01T09:00:00Z","lastSeenAt":"2026-03-02T09:00:00Z","definition":null}
        """)
record ObservedEvent(
        String source,
        String brand,
        String type,
        String event,
        long accepted,
        long violations,
        long rejected,
        Instant firstSeenAt,
        Instant lastSeenAt,
        String definition) {
    static ObservedEvent of(ResultSet row) throws SQLException {
        return new ObservedEvent(
                row.getString("source"),
                row.getString("brand"),
                row.getString("type"),
                row.getString("event"),
                row.getLong("accepted"),
                row.getLong("violations"),
                row.getLong("rejected"),
                Database.instant(row, "first_seen_at"),
                Database.instant(row, "last_seen_at"),
                row.getString("definition"));
    }
}
