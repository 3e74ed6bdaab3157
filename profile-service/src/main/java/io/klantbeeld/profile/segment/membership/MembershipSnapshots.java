package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.profile.SegmentMembership;
import io.klantbeeld.outbox.SnapshotReader;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads memberships for the topic {@code profile.segment-membership.v1}, which is keyed by profile and segment. */
@ApplicationScoped
class MembershipSnapshots implements SnapshotReader {
    private static final char BETWEEN = ':';

    private static final String READ = """
            SELECT m.profile_id, s.key, m.segment_version, m.since, m.until, m.version
            FROM unnest(?, ?) AS k (profile_id, key)
            CROSS JOIN LATERAL (SELECT g.id, g.key FROM segment g WHERE g.key = k.key OFFSET 0) s
            CROSS JOIN LATERAL (
                SELECT r.* FROM segment_member r WHERE r.profile_id = k.profile_id AND r.segment_id = s.id OFFSET 0) m
            """;

    private final Database database;

    MembershipSnapshots(Database database) {
        this.database = database;
    }

    static String key(UUID profile, String segment) {
        return profile.toString() + BETWEEN + segment;
    }

    @Override
    public String topic() {
        return Topics.SEGMENT_MEMBERSHIP;
    }

    @Override
    public Map<String, Object> read(Collection<String> keys) {
        var states = new HashMap<String, Object>();
        database.query(
                READ,
                row -> {
                    var membership = membership(row);
                    return states.put(key(membership.profileId(), membership.segment()), membership);
                },
                keys.stream()
                        .map(key -> UUID.fromString(key.substring(0, key.indexOf(BETWEEN))))
                        .toArray(UUID[]::new),
                keys.stream()
                        .map(key -> key.substring(key.indexOf(BETWEEN) + 1))
                        .toArray(String[]::new));
        return states;
    }

    private static SegmentMembership membership(ResultSet row) throws SQLException {
        var until = Database.instant(row, "until");
        return new SegmentMembership(
                Database.uuid(row, "profile_id"),
                row.getString("key"),
                row.getLong("segment_version"),
                until == null,
                Database.instant(row, "since"),
                until,
                row.getLong("version"));
    }
}
