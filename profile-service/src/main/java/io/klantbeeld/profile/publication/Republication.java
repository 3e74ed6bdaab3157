package io.klantbeeld.profile.publication;

import io.klantbeeld.profile.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run that publishes every profile again.
 *
 * @param state RUNNING or COMPLETED
 * @param published profiles of which the snapshots were handed to the relay
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","state":"RUNNING","published":1500,
         "requestedAt":"2026-03-01T09:00:00Z","finishedAt":null}
        """)
record Republication(UUID id, String state, long published, Instant requestedAt, Instant finishedAt) {
    static Republication of(ResultSet row) throws SQLException {
        return new Republication(
                Database.uuid(row, "id"),
                row.getString("state"),
                row.getLong("published"),
                Database.instant(row, "requested_at"),
                Database.instant(row, "finished_at"));
    }
}
