package io.klantbeeld.profile.ingestion.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The totals of a source.
 *
 * @param duplicates repetitions of events that were there already
 * @param quarantined items that were not accepted when they came
 * @param violations remarks on accepted events
 * @param rejected quarantined items by code
 * @param lastReceivedAt when the latest item came; null before the first
 * @param lastOccurredAt when the latest event happened
 * @param lag from the receipt of the latest item until it took effect
 */
@Schema(examples = """
        {"accepted":1204,"duplicates":7,"quarantined":3,"violations":12,"rejected":{"INVALID_IDENTIFIER":2,"TOO_OLD":1},
         "lastReceivedAt":"2026-03-01T09:00:00Z","lastOccurredAt":"2026-03-01T08:59:58Z","lag":"PT0.08S"}
        """)
record StatisticsView(
        long accepted,
        long duplicates,
        long quarantined,
        long violations,
        @Schema(type = SchemaType.OBJECT) JsonNode rejected,
        Instant lastReceivedAt,
        Instant lastOccurredAt,
        Duration lag) {
    static StatisticsView of(ResultSet row) throws SQLException {
        long lag = row.getLong("lag_millis");
        boolean applied = !row.wasNull();
        return new StatisticsView(
                row.getLong("accepted"),
                row.getLong("duplicates"),
                row.getLong("quarantined"),
                row.getLong("violations"),
                Json.tree(row.getString("rejected")),
                Database.instant(row, "last_received_at"),
                Database.instant(row, "last_occurred_at"),
                applied ? Duration.ofMillis(Math.max(0, lag)) : null);
    }
}
