package io.klantbeeld.profile.segment.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.segment.membership.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a person entered or left a segment.
 *
 * @param cause a fact, time, identity or a check; what a build did is told by its counts
 */
@Schema(examples = """
        {"profile":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","at":"2026-03-01T09:00:00Z","entered":false,
         "cause":"TIME","segmentVersion":1}
        """)
record HistoryView(@JsonIgnore UUID id, UUID profile, Instant at, boolean entered, Cause cause, long segmentVersion) {
    static HistoryView of(ResultSet row) throws SQLException {
        return new HistoryView(
                Database.uuid(row, "id"),
                Database.uuid(row, "profile_id"),
                Database.instant(row, "at"),
                row.getBoolean("entered"),
                Cause.valueOf(row.getString("cause")),
                row.getLong("segment_version"));
    }
}
