package io.klantbeeld.profile.segment.pass;

import io.klantbeeld.profile.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A pass over all persons as it is kept.
 *
 * @param brand of the rule; null for a check
 * @param found persons for whom the rule holds, or memberships that were not what they should be
 */
record Pass(
        UUID id,
        Kind kind,
        String brand,
        String rule,
        State state,
        UUID after,
        long expected,
        long examined,
        long found,
        Instant requestedAt,
        Instant finishedAt) {
    /** What a pass is for. */
    enum Kind {
        PREVIEW,
        CHECK
    }

    /** How far a pass is. */
    enum State {
        RUNNING,
        COMPLETED,
        CANCELLED
    }

    static Pass of(ResultSet row) throws SQLException {
        return new Pass(
                Database.uuid(row, "id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("brand"),
                row.getString("rule"),
                State.valueOf(row.getString("state")),
                Database.uuid(row, "after_id"),
                row.getLong("expected"),
                row.getLong("examined"),
                row.getLong("found"),
                Database.instant(row, "requested_at"),
                Database.instant(row, "finished_at"));
    }

    double progress() {
        return state == State.COMPLETED ? 1 : Progress.of(examined, expected);
    }
}
