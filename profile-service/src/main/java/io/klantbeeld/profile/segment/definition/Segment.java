package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.rest.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A segment as it is kept.
 *
 * @param version of the rule; the ETag
 * @param liveVersion the one by which persons are evaluated; null before the first
 * @param buildsOn keys of the segments that the rule names
 * @param members how many persons are in it
 * @param build the last one
 */
public record Segment(
        UUID id,
        String key,
        String brand,
        String rule,
        long version,
        Long liveVersion,
        SegmentState state,
        List<String> buildsOn,
        long members,
        UUID build,
        Instant createdAt,
        Instant changedAt) {
    static Segment of(ResultSet row) throws SQLException {
        return new Segment(
                Database.uuid(row, "id"),
                row.getString("key"),
                row.getString("brand"),
                row.getString("rule"),
                row.getLong("version"),
                row.getObject("live_version", Long.class),
                SegmentState.valueOf(row.getString("state")),
                List.of((String[]) row.getArray("builds_on").getArray()),
                row.getLong("members"),
                Database.uuid(row, "build"),
                Database.instant(row, "created_at"),
                Database.instant(row, "changed_at"));
    }

    Revision revision() {
        return new Revision(version);
    }

    boolean isRetired() {
        return state == SegmentState.RETIRED;
    }
}
