package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads where persons stand with segments. */
@ApplicationScoped
class Standings {
    // Looked up pair by pair, whatever the planner knew of the tables when they were small.
    private static final String OF = """
            SELECT k.profile_id, k.segment_id, m.profile_id IS NOT NULL AND m.until IS NULL AS member,
                   coalesce(m.segment_version, 0) AS segment_version, m.since, coalesce(m.version, 0) AS version,
                   t.due_at
            FROM unnest(?, ?) AS k (profile_id, segment_id)
            LEFT JOIN LATERAL (
                SELECT s.* FROM segment_member s
                WHERE s.profile_id = k.profile_id AND s.segment_id = k.segment_id OFFSET 0) m ON true
            LEFT JOIN LATERAL (
                SELECT s.* FROM segment_timer s
                WHERE s.profile_id = k.profile_id AND s.segment_id = k.segment_id OFFSET 0) t ON true
            WHERE m.profile_id IS NOT NULL OR t.profile_id IS NOT NULL
            """;

    private final Database database;

    Standings(Database database) {
        this.database = database;
    }

    /** Those of pairs that have any. */
    Map<Standing.Key, Standing> of(Collection<Standing.Key> keys) {
        var standings = new HashMap<Standing.Key, Standing>();
        if (!keys.isEmpty()) {
            database.query(
                    OF,
                    row -> standings.put(
                            new Standing.Key(Database.uuid(row, "profile_id"), Database.uuid(row, "segment_id")),
                            Standing.of(row)),
                    keys.stream().map(Standing.Key::profile).toArray(UUID[]::new),
                    keys.stream().map(Standing.Key::segment).toArray(UUID[]::new));
        }
        return standings;
    }
}
