package io.klantbeeld.profile.segment.reading;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.segment.membership.StoredEvidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A membership as it is kept. */
record Membership(
        UUID profile,
        String segment,
        String brand,
        long segmentVersion,
        Instant since,
        Instant until,
        List<StoredEvidence> evidence) {
    static Membership of(ResultSet row) throws SQLException {
        return new Membership(
                Database.uuid(row, "profile_id"),
                row.getString("key"),
                row.getString("brand"),
                row.getLong("segment_version"),
                Database.instant(row, "since"),
                Database.instant(row, "until"),
                StoredEvidence.read(row.getString("evidence")));
    }
}
