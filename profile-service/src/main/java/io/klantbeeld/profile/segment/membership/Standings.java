package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads where persons stand with segments. */
@ApplicationScoped
class Standings {
    private static final String OF = """
            SELECT k.profile_id, k.segment_id, m.profile_id IS NOT NULL AND m.until IS NULL AS member,
                   coalesce(m.segment_version, 0) AS segment_version, m.since, coalesce(m.version, 0) AS version,
                   t.due_at
            FROM unnest(?, ?) AS k (profile_id, segment_id)
            LEFT JOIN segment_member m ON m.profile_id = k.profile_id AND m.segment_id = k.segment_id
            LEFT JOIN segment_timer t ON t.profile_id = k.profile_id AND t.segment_id = k.segment_id
            WHERE m.profile_id IS NOT NULL OR t.profile_id IS NOT NULL
            """;

    // Segments that a person has to do with: is or was in, or may come to be in as time goes by.
    private static final String ALL = """
            SELECT profile_id, segment_id FROM segment_member WHERE profile_id = ANY (?) AND until IS NULL
            UNION
            SELECT profile_id, segment_id FROM segment_timer WHERE profile_id = ANY (?)
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

    /** The segments that profiles are in, or have a timer for. */
    List<Standing.Key> all(Collection<UUID> profiles) {
        var ids = profiles.toArray(UUID[]::new);
        return database.query(
                ALL,
                row -> new Standing.Key(Database.uuid(row, "profile_id"), Database.uuid(row, "segment_id")),
                ids,
                ids);
    }
}
