package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.profile.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rule of a segment as it once was; a retired one holds for nobody. */
@Schema(examples = """
        {"version":1,"rule":"traits.country == 'NL'","changedBy":"marketer","changedAt":"2026-03-01T09:00:00Z"}
        """)
record SegmentVersion(long version, String rule, String changedBy, Instant changedAt) {
    static SegmentVersion of(ResultSet row) throws SQLException {
        return new SegmentVersion(
                row.getLong("version"),
                row.getString("rule"),
                row.getString("changed_by"),
                Database.instant(row, "changed_at"));
    }
}
