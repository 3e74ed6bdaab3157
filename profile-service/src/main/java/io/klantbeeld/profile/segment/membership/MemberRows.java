package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores memberships, and how many each segment has. */
@ApplicationScoped
class MemberRows {
    private static final String STORE = """
            INSERT INTO segment_member AS k
                   (profile_id, segment_id, segment_version, since, until, version, evidence)
            SELECT m.profile_id, m.segment_id, m.segment_version, m.since, m.until, 1, m.evidence::jsonb
            FROM unnest(?, ?, ?, ?, ?, ?)
                AS m (profile_id, segment_id, segment_version, since, until, evidence)
            ON CONFLICT ON CONSTRAINT pk_segment_member DO UPDATE
            SET segment_version = excluded.segment_version, since = excluded.since, until = excluded.until,
                version = k.version + 1, evidence = excluded.evidence
            """;

    private static final String TALLY =
            "INSERT INTO segment_tally (segment_id, members) SELECT t.id, t.members FROM unnest(?, ?) AS t (id, members)";

    private static final String FORGET = """
            WITH gone AS (DELETE FROM segment_member WHERE profile_id = ANY (?)
                          RETURNING profile_id, segment_id, version, until),
            tallied AS (INSERT INTO segment_tally (segment_id, members)
                        SELECT segment_id, -count(*) FROM gone WHERE until IS NULL GROUP BY segment_id)
            SELECT g.profile_id, s.key, g.version FROM gone g JOIN segment s ON s.id = g.segment_id
            """;

    private final Database database;

    MemberRows(Database database) {
        this.database = database;
    }

    /** A membership that is no more, with its version. */
    record Forgotten(UUID profile, String segment, long version) {}

    void store(List<Verdict> verdicts, Function<Verdict, Instant> when) {
        database.update(
                STORE,
                verdicts.stream().map(Verdict::profile).toArray(UUID[]::new),
                verdicts.stream().map(verdict -> verdict.segment().id()).toArray(UUID[]::new),
                verdicts.stream().map(verdict -> verdict.segment().version()).toArray(Long[]::new),
                verdicts.stream().map(verdict -> since(verdict, when)).toArray(Instant[]::new),
                verdicts.stream()
                        .map(verdict -> verdict.outcome().holds() ? null : when.apply(verdict))
                        .toArray(Instant[]::new),
                verdicts.stream()
                        .map(verdict -> StoredEvidence.text(verdict.outcome().evidence()))
                        .toArray(String[]::new));
    }

    private static Instant since(Verdict verdict, Function<Verdict, Instant> when) {
        return verdict.isEntry() ? when.apply(verdict) : verdict.standing().since();
    }

    void tally(List<Verdict> turns) {
        var bySegment = turns.stream()
                .collect(Collectors.groupingBy(
                        verdict -> verdict.segment().id(),
                        Collectors.summingLong(verdict -> verdict.isEntry() ? 1 : -1)));
        if (!bySegment.isEmpty()) {
            database.update(
                    TALLY,
                    bySegment.keySet().toArray(UUID[]::new),
                    bySegment.values().toArray(Long[]::new));
        }
    }

    /** Removes the memberships of profiles that are no more. */
    List<Forgotten> forget(Collection<UUID> profiles) {
        return database.query(
                FORGET,
                row -> new Forgotten(Database.uuid(row, "profile_id"), row.getString("key"), row.getLong("version")),
                (Object) profiles.toArray(UUID[]::new));
    }
}
