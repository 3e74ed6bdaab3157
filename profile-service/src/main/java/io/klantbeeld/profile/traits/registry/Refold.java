package io.klantbeeld.profile.traits.registry;

import io.klantbeeld.profile.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * How far the persons have been folded by a definition.
 *
 * @param state RUNNING or COMPLETED
 * @param progress from 0 to 1
 * @param examined persons that were looked at
 * @param changed those of which the value changed
 */
record Refold(String state, double progress, long examined, long changed, Instant requestedAt, Instant finishedAt) {
    static Refold of(ResultSet row) throws SQLException {
        var requestedAt = Database.instant(row, "requested_at");
        if (requestedAt == null) {
            return null;
        }
        var finishedAt = Database.instant(row, "finished_at");
        long examined = row.getLong("examined");
        return new Refold(
                finishedAt == null ? "RUNNING" : "COMPLETED",
                finishedAt == null ? progress(examined, row.getLong("expected")) : 1,
                examined,
                row.getLong("refolded"),
                requestedAt,
                finishedAt);
    }

    /** The number of persons is that of the table's statistics: near enough, and below the end until it is there. */
    private static double progress(long examined, long expected) {
        return Math.min(0.99, (double) examined / Math.max(1, Math.max(examined, expected)));
    }
}
