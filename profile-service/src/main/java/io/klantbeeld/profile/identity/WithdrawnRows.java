package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import static io.klantbeeld.profile.platform.Database.uuid;

/** Stores what becomes of nodes, profiles and the ledger when facts are taken back. */
@ApplicationScoped
class WithdrawnRows {
    private static final String LOCK = "SELECT id FROM node WHERE id = ANY (?) ORDER BY id FOR UPDATE";

    // The earliest entry of a node names the profile that it began with.
    private static final String ORIGINS = """
            SELECT DISTINCT ON (n.id) n.id, m.absorbed_id
            FROM merge_entry m JOIN profile p ON p.id = m.absorbed_id, unnest(m.nodes) AS n (id)
            WHERE p.merged_into = ANY (?)
            ORDER BY n.id, m.merged_at
            """;

    private static final String FORGET_NODES = "DELETE FROM node WHERE id = ANY (?)";

    private static final String RESTORE = """
            UPDATE profile SET state = 'ACTIVE', merged_into = NULL WHERE id = ANY (?) AND state = 'MERGED'
            """;

    private static final String FOLLOW = """
            UPDATE profile SET merged_into = a.survivor
            FROM unnest(?, ?) AS a (id, survivor)
            WHERE profile.id = a.id AND profile.state = 'MERGED' AND profile.id <> a.survivor
            """;

    private static final String FORGET_ENTRIES = """
            DELETE FROM merge_entry WHERE absorbed_id = ANY (?) OR survivor_id = ANY (?)
            """;

    private static final String ABSORBED = "SELECT id FROM profile WHERE merged_into = ANY (?)";

    private static final String FORGET_PROFILES = "DELETE FROM profile WHERE id = ANY (?) RETURNING id, version";

    private final Database database;

    WithdrawnRows(Database database) {
        this.database = database;
    }

    /** Locks nodes in key order until the transaction ends. */
    void lock(Collection<UUID> nodes) {
        database.query(LOCK, row -> true, (Object) array(nodes));
    }

    /** The profile with which each node of the profiles was absorbed, of those that were. */
    Map<UUID, UUID> origins(Collection<UUID> profiles) {
        var origins = new HashMap<UUID, UUID>();
        database.query(
                ORIGINS, row -> origins.put(uuid(row, "id"), uuid(row, "absorbed_id")), (Object) array(profiles));
        return origins;
    }

    /** Profiles that were absorbed by one of these. */
    Collection<UUID> absorbed(Collection<UUID> profiles) {
        return database.query(ABSORBED, row -> uuid(row, "id"), (Object) array(profiles));
    }

    void forgetNodes(Collection<UUID> nodes) {
        database.update(FORGET_NODES, (Object) array(nodes));
    }

    /** Lets absorbed profiles stand alone again. */
    void restore(Collection<UUID> profiles) {
        database.update(RESTORE, (Object) array(profiles));
        database.update(FORGET_ENTRIES, array(profiles), new UUID[0]);
    }

    /** Tells absorbed profiles who absorbs them now. */
    void follow(Map<UUID, UUID> survivors) {
        database.update(FOLLOW, array(survivors.keySet()), survivors.values().toArray(UUID[]::new));
    }

    /** Removes profiles, and answers their versions. */
    Map<UUID, Long> forgetProfiles(Collection<UUID> profiles) {
        var versions = new HashMap<UUID, Long>();
        database.query(FORGET_PROFILES, row -> versions.put(uuid(row, "id"), row.getLong("version")), (Object)
                array(profiles));
        database.update(FORGET_ENTRIES, array(profiles), array(profiles));
        return versions;
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
