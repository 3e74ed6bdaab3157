package io.klantbeeld.profile.stewardship.simulation;

import io.klantbeeld.profile.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A pass over all persons.
 *
 * @param mode SIMULATION, which changes nothing, or APPLICATION
 * @param state RUNNING, COMPLETED or CANCELLED
 * @param progress 0 to 1, estimated while it runs
 * @param examined profiles that were evaluated so far
 * @param merged profiles that are absorbed by another
 * @param split profiles that leave another
 * @param movedIdentifiers identifiers that come to another profile
 * @param movedChoices how many of those have a choice about consent on record: from then on it counts for another person,
 *     and the permissions of both are derived again
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","mode":"SIMULATION","state":"RUNNING","progress":0.42,
         "examined":42000,"merged":17,"split":230,"movedIdentifiers":268,"movedChoices":31,"requestedAt":"2026-03-01T09:00:00Z","finishedAt":null}
        """)
record Run(
        UUID id,
        Mode mode,
        State state,
        double progress,
        long examined,
        long merged,
        long split,
        long movedIdentifiers,
        long movedChoices,
        Instant requestedAt,
        Instant finishedAt) {
    /** What a pass is for. */
    enum Mode {
        SIMULATION,
        APPLICATION
    }

    /** How far a pass is. */
    enum State {
        RUNNING,
        COMPLETED,
        CANCELLED
    }

    private static final double ALMOST = 0.99;

    static Run of(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        long examined = row.getLong("examined");
        double share = (double) examined / Math.max(1, row.getLong("expected"));
        return new Run(
                Database.uuid(row, "id"),
                Mode.valueOf(row.getString("mode")),
                state,
                state == State.COMPLETED ? 1 : Math.min(ALMOST, Math.round(share * 100) / 100.0),
                examined,
                row.getLong("merged"),
                row.getLong("split"),
                row.getLong("moved_identifiers"),
                row.getLong("moved_choices"),
                Database.instant(row, "requested_at"),
                Database.instant(row, "finished_at"));
    }
}
