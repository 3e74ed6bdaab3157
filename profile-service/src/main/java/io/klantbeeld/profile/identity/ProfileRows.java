package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static io.klantbeeld.profile.platform.Database.uuid;

/** Stores the profiles themselves: state, version, survivor. */
@ApplicationScoped
class ProfileRows {
    private static final String LOCK = """
            SELECT id, version FROM profile WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE
            """;

    private static final String CREATE = """
            INSERT INTO profile (id, state, version, recorded_seq, created_at)
            SELECT id, 'ACTIVE', 0, 0, ? FROM unnest(?) AS p (id)
            """;

    // A profile that is its own survivor stands alone; one that was restricted stays so.
    private static final String RESTATE = """
            UPDATE profile
            SET state = CASE WHEN s.id <> s.survivor THEN 'MERGED' WHEN state = 'MERGED' THEN 'ACTIVE' ELSE state END,
                merged_into = nullif(s.survivor, s.id)
            FROM unnest(?, ?) AS s (id, survivor)
            WHERE profile.id = s.id
            """;

    private static final String ENTER = """
            INSERT INTO merge_entry (id, kind, survivor_id, absorbed_id, kept_nodes, nodes, decision_id, merged_at)
            SELECT m.id, m.kind, m.survivor, m.absorbed, m.kept_nodes::uuid[], m.nodes::uuid[], ?::uuid, ?
            FROM unnest(?, ?, ?, ?, ?, ?) AS m (id, kind, survivor, absorbed, kept_nodes, nodes)
            """;

    private static final String CONCLUDE = """
            UPDATE profile
            SET version = profile.version + CASE WHEN c.changed THEN 1 ELSE 0 END, recorded_seq = nextval('recorded_seq')
            FROM unnest(?, ?) AS c (id, changed)
            WHERE profile.id = c.id
            RETURNING profile.id, profile.version
            """;

    private final Database database;
    private final Clock clock;

    ProfileRows(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Locks profiles in key order until the transaction ends, and answers their versions. */
    Map<UUID, Long> lock(Collection<UUID> profiles) {
        return versions(LOCK, (Object) profiles.toArray(UUID[]::new));
    }

    void create(Collection<UUID> profiles) {
        database.update(CREATE, clock.instant(), profiles.toArray(UUID[]::new));
    }

    /** Enters merges and unmerges in the ledger. */
    void enter(List<Turn> turns, List<UUID> entryIds, UUID decision) {
        database.update(
                ENTER,
                decision,
                clock.instant(),
                entryIds.toArray(UUID[]::new),
                turns.stream().map(turn -> turn.kind().name()).toArray(String[]::new),
                turns.stream().map(Turn::kept).toArray(UUID[]::new),
                turns.stream().map(Turn::other).toArray(UUID[]::new),
                turns.stream().map(turn -> array(turn.keptNodes())).toArray(String[]::new),
                turns.stream().map(turn -> array(turn.nodes())).toArray(String[]::new));
    }

    /** The text of an array, since arrays of different lengths make no array. */
    private static String array(Set<UUID> nodes) {
        return nodes.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Changes by whom profiles are absorbed: each by its survivor, or by nobody where it is that itself. */
    void restate(Map<UUID, UUID> survivors) {
        database.update(
                RESTATE,
                survivors.keySet().toArray(UUID[]::new),
                survivors.values().toArray(UUID[]::new));
    }

    /** Moves the person's sequence on, and the version of those whose published state changed. */
    Map<UUID, Long> conclude(Set<UUID> touched, Set<UUID> changed) {
        var ids = new ArrayList<>(touched);
        return versions(
                CONCLUDE,
                ids.toArray(UUID[]::new),
                ids.stream().map(changed::contains).toArray(Boolean[]::new));
    }

    private Map<UUID, Long> versions(String sql, Object... parameters) {
        var versions = new HashMap<UUID, Long>();
        database.query(sql, row -> versions.put(uuid(row, "id"), row.getLong("version")), parameters);
        return versions;
    }
}
