package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.ingestion.RejectionCode;
import io.klantbeeld.profile.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run that tries the items of a filter again.
 *
 * @param state RUNNING, COMPLETED or CANCELLED
 * @param progress 0 to 1
 * @param total items that matched when it began; null until they are counted
 * @param replayed items that were accepted
 * @param rejected items that stay
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","state":"RUNNING","progress":0.42,"total":1000,"replayed":400,
         "rejected":20,"filter":{"source":"website","code":"SCHEMA_VIOLATION","field":null,"receivedFrom":null,
         "receivedTo":null},"requestedAt":"2026-03-01T09:00:00Z","finishedAt":null}
        """)
record Replay(
        UUID id,
        String state,
        double progress,
        Long total,
        long replayed,
        long rejected,
        ItemFilter filter,
        Instant requestedAt,
        Instant finishedAt) {
    static Replay of(ResultSet row) throws SQLException {
        var total = row.getObject("total", Long.class);
        long done = row.getLong("replayed") + row.getLong("rejected");
        var state = row.getString("state");
        return new Replay(
                Database.uuid(row, "id"),
                state,
                "COMPLETED".equals(state) ? 1 : total == null || total == 0 ? 0 : Math.min(1, (double) done / total),
                total,
                row.getLong("replayed"),
                row.getLong("rejected"),
                filter(row),
                Database.instant(row, "requested_at"),
                Database.instant(row, "finished_at"));
    }

    static ItemFilter filter(ResultSet row) throws SQLException {
        var code = row.getString("code");
        return new ItemFilter(
                row.getString("source"),
                code == null ? null : RejectionCode.valueOf(code),
                row.getString("field"),
                Database.instant(row, "received_from"),
                Database.instant(row, "received_to"));
    }
}
