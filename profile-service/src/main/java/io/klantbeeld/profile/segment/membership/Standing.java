package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a person stands with a segment.
 *
 * @param member whether they are in it
 * @param segmentVersion the rule by which they came to be in it
 * @param since when they last came; null for who never was in it
 * @param version of what was published; 0 for who never was in it
 * @param dueAt when time alone may change it; null for never
 */
record Standing(boolean member, long segmentVersion, Instant since, long version, Instant dueAt) {
    static final Standing NONE = new Standing(false, 0, null, 0, null);

    /** Which person and which segment. */
    record Key(UUID profile, UUID segment) {}

    /** Whether they are in a segment by its present rule. */
    boolean isMemberBy(LiveSegment segment) {
        return member && segmentVersion == segment.version();
    }

    static Standing of(ResultSet row) throws SQLException {
        return new Standing(
                row.getBoolean("member"),
                row.getLong("segment_version"),
                Database.instant(row, "since"),
                row.getLong("version"),
                Database.instant(row, "due_at"));
    }
}
