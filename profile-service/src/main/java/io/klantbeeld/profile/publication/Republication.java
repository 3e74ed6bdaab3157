package io.klantbeeld.profile.publication;

import io.klantbeeld.profile.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A run that publishes every profile again.
 *
 * @param state RUNNING or COMPLETED
 * @param published profiles of which the snapshots were handed to the relay
 */
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
