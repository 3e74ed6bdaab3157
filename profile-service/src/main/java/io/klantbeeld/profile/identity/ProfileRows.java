package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

    // Those that were absorbed earlier by an absorbed profile follow, so that a merged id is one step from its
    // survivor.
    private static final String ABSORB = """
            UPDATE profile SET state = 'MERGED', merged_into = m.survivor
            FROM unnest(?, ?) AS m (absorbed, survivor)
            WHERE profile.id = m.absorbed OR profile.merged_into = m.absorbed
            RETURNING profile.id
            """;

    private static final String ENTER = """
            INSERT INTO merge_entry (id, survivor_id, absorbed_id, nodes, merged_at)
            SELECT m.id, m.survivor, m.absorbed, (SELECT array_agg(n.id ORDER BY n.id) FROM node n
                                                  WHERE n.profile_id = m.absorbed), ?
            FROM unnest(?, ?, ?) AS m (id, survivor, absorbed)
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

    /** Enters merges in the ledger; the pointers must not have flipped yet. */
    void enter(List<Merge> merges, List<UUID> entryIds) {
        database.update(ENTER, clock.instant(), entryIds.toArray(UUID[]::new), survivors(merges), absorbed(merges));
    }

    /** Marks absorbed profiles, and answers every profile whose survivor changed. */
    Set<UUID> absorb(List<Merge> merges) {
        return new HashSet<>(database.query(ABSORB, row -> uuid(row, "id"), absorbed(merges), survivors(merges)));
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

    private static UUID[] survivors(List<Merge> merges) {
        return merges.stream().map(Merge::survivor).toArray(UUID[]::new);
    }

    private static UUID[] absorbed(List<Merge> merges) {
        return merges.stream().map(Merge::absorbed).toArray(UUID[]::new);
    }
}
