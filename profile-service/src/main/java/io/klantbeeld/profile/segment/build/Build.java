package io.klantbeeld.profile.segment.build;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.segment.pass.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A pass in which a segment's rule is evaluated for all persons.
 *
 * @param version of the rule
 * @param state PREPARING until a replica begins
 * @param progress 0 to 1, estimated while it runs
 * @param examined persons who were evaluated so far
 * @param entered persons who came into the segment
 * @param departed persons who left it
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b02","version":1,"state":"RUNNING","progress":0.42,"examined":420000,
         "entered":1204,"departed":0,"requestedAt":"2026-03-01T08:59:00Z","finishedAt":null}
        """)
record Build(
        UUID id,
        long version,
        State state,
        double progress,
        long examined,
        long entered,
        long departed,
        Instant requestedAt,
        Instant finishedAt) {
    /** How far a build is. */
    enum State {
        PREPARING,
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED
    }

    static Build of(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        long examined = row.getLong("examined");
        return new Build(
                Database.uuid(row, "id"),
                row.getLong("version"),
                state,
                state == State.COMPLETED ? 1 : Progress.of(examined, row.getLong("expected")),
                examined,
                row.getLong("entered"),
                row.getLong("departed"),
                Database.instant(row, "requested_at"),
                Database.instant(row, "finished_at"));
    }
}
