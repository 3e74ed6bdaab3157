package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.event.Topics;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.outbox.SnapshotRow;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lets profiles leave every segment that are absorbed by another, or of which nothing is left. */
@ApplicationScoped
class Departing {
    private static final String LEAVE = """
            WITH departed AS (
                UPDATE segment_member SET until = ?, version = version + 1, evidence = '[]'
                WHERE profile_id = ANY (?) AND until IS NULL
                RETURNING profile_id, segment_id, segment_version, version),
            tallied AS (INSERT INTO segment_tally (segment_id, members)
                        SELECT segment_id, -count(*) FROM departed GROUP BY segment_id),
            kept AS (INSERT INTO segment_history (id, segment_id, profile_id, at, entered, cause, segment_version)
                     SELECT uuidv7(), segment_id, profile_id, ?, false, 'IDENTITY', segment_version FROM departed)
            SELECT d.profile_id, s.key, d.version FROM departed d JOIN segment s ON s.id = d.segment_id
            """;

    private final Database database;
    private final MemberRows members;
    private final HistoryRows history;
    private final TimerRows timers;
    private final Outbox outbox;

    Departing(Database database, MemberRows members, HistoryRows history, TimerRows timers, Outbox outbox) {
        this.database = database;
        this.members = members;
        this.history = history;
        this.timers = timers;
        this.outbox = outbox;
    }

    private record Left(UUID profile, String segment, long version) {
        SnapshotRow row() {
            return new SnapshotRow(Topics.SEGMENT_MEMBERSHIP, MembershipSnapshots.key(profile, segment), version);
        }
    }

    /** Ends the memberships of absorbed profiles. */
    void leaveAll(Collection<UUID> absorbed, Instant at) {
        var left = database.query(
                LEAVE,
                row -> new Left(Database.uuid(row, "profile_id"), row.getString("key"), row.getLong("version")),
                at,
                absorbed.toArray(UUID[]::new),
                at);
        timers.forget(absorbed);
        publish(left);
    }

    /** Removes what is kept of profiles that are no more; a snapshot of which there is nothing to read ends its key. */
    void forget(Collection<UUID> gone) {
        var forgotten = members.forget(gone);
        history.forget(gone);
        timers.forget(gone);
        publish(forgotten.stream()
                .map(membership -> new Left(membership.profile(), membership.segment(), membership.version() + 1))
                .toList());
    }

    private void publish(List<Left> left) {
        outbox.snapshots(left.stream().map(Left::row).toList());
    }
}
