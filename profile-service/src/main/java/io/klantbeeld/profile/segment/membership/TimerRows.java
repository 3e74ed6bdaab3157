package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps when time alone may change who is in a segment. */
@ApplicationScoped
class TimerRows {
    private static final String SET = """
            INSERT INTO segment_timer (profile_id, segment_id, due_at)
            SELECT t.profile_id, t.segment_id, t.due_at FROM unnest(?, ?, ?) AS t (profile_id, segment_id, due_at)
            ON CONFLICT ON CONSTRAINT pk_segment_timer DO UPDATE SET due_at = excluded.due_at
            """;

    private static final String CLEAR = """
            DELETE FROM segment_timer t
            USING unnest(?, ?) AS k (profile_id, segment_id)
            CROSS JOIN LATERAL (
                SELECT s.ctid FROM segment_timer s
                WHERE s.profile_id = k.profile_id AND s.segment_id = k.segment_id OFFSET 0) f
            WHERE t.ctid = f.ctid
            """;

    private static final String FORGET = "DELETE FROM segment_timer WHERE profile_id = ANY (?)";

    // Segments that this replica does not know yet are left to those that do, and persons whom somebody holds to a
    // later look, so that nobody waits for them. A timer that was set anew before its person was had is due no more.
    private static final String CLAIM = """
            SELECT t.profile_id, t.segment_id, t.due_at
            FROM segment_timer t JOIN profile p ON p.id = t.profile_id
            WHERE t.due_at <= ? AND t.segment_id = ANY (?) ORDER BY t.due_at LIMIT ?
            FOR NO KEY UPDATE OF t, p SKIP LOCKED
            """;

    private final Database database;

    TimerRows(Database database) {
        this.database = database;
    }

    /** A timer that went off. */
    record Due(UUID profile, UUID segment, Instant at) {}

    void set(List<Verdict> retimed) {
        Map<Boolean, List<Verdict>> bySet =
                retimed.stream().collect(Collectors.partitioningBy(verdict -> verdict.dueAt() != null));
        if (!bySet.get(true).isEmpty()) {
            database.update(
                    SET,
                    profiles(bySet.get(true)),
                    segments(bySet.get(true)),
                    bySet.get(true).stream().map(Verdict::dueAt).toArray(Instant[]::new));
        }
        if (!bySet.get(false).isEmpty()) {
            database.update(CLEAR, profiles(bySet.get(false)), segments(bySet.get(false)));
        }
    }

    /** The timers that are due first, with their persons locked until the transaction ends. */
    List<Due> claim(Instant at, Collection<UUID> segments, int limit) {
        return database.query(
                CLAIM,
                row -> new Due(
                        Database.uuid(row, "profile_id"),
                        Database.uuid(row, "segment_id"),
                        Database.instant(row, "due_at")),
                at,
                segments.toArray(UUID[]::new),
                limit);
    }

    void forget(Collection<UUID> profiles) {
        database.update(FORGET, (Object) profiles.toArray(UUID[]::new));
    }

    private static UUID[] profiles(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::profile).toArray(UUID[]::new);
    }

    private static UUID[] segments(List<Verdict> verdicts) {
        return verdicts.stream().map(verdict -> verdict.segment().id()).toArray(UUID[]::new);
    }
}
