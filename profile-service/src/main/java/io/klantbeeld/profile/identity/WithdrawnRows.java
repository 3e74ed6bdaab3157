package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static io.klantbeeld.profile.platform.Database.uuid;

/** Stores what becomes of nodes, profiles and the ledger when facts are taken back. */
@ApplicationScoped
class WithdrawnRows {
    private static final String LOCK = "SELECT id FROM node WHERE id = ANY (?) ORDER BY id FOR UPDATE";

    // A profile goes on when its founder goes and others stay: the eldest of them founds it from now on.
    private static final String HAND_OVER = """
            UPDATE node SET founded_id = h.profile_id
            FROM (SELECT DISTINCT ON (u.founded_id) m.id, u.founded_id AS profile_id
                  FROM node u JOIN node m ON m.profile_id = u.founded_id
                  WHERE u.id = ANY (?) AND m.founded_id IS NULL AND m.id <> ALL (?)
                  ORDER BY u.founded_id, m.created_at, m.id) h
            WHERE node.id = h.id
            """;

    private static final String FORGET_NODES = """
            WITH gone AS (DELETE FROM node WHERE id = ANY (?) RETURNING id),
                 violation AS (DELETE FROM link_violation v USING gone WHERE v.home_id = gone.id OR v.other_id = gone.id),
                 generic AS (DELETE FROM generic_identifier g USING gone WHERE g.node_id = gone.id)
            DELETE FROM device_interval d USING gone WHERE d.node_id = gone.id
            """;

    // Devices among the nodes, and those that belonged to one of them.
    private static final String DEVICES = """
            SELECT n.id FROM node n WHERE n.id = ANY (?) AND NOT n.joins
            UNION
            SELECT d.node_id FROM device_interval d WHERE d.owner_id = ANY (?)
            """;

    private static final String MEMBERS = "SELECT id FROM node WHERE profile_id = ANY (?)";

    private static final String EMPTY = """
            SELECT p.id FROM profile p
            WHERE (p.id = ANY (?) OR p.merged_into = ANY (?))
              AND NOT EXISTS (SELECT FROM node n WHERE n.profile_id = p.id)
              AND NOT EXISTS (SELECT FROM node n WHERE n.profile_id = p.merged_into AND n.founded_id = p.id)
            """;

    private static final String FORGET_ENTRIES = """
            DELETE FROM merge_entry WHERE absorbed_id = ANY (?) OR survivor_id = ANY (?)
            """;

    private static final String FORGET_PROFILES = "DELETE FROM profile WHERE id = ANY (?) RETURNING id, version";

    private final Database database;

    WithdrawnRows(Database database) {
        this.database = database;
    }

    /** Locks nodes in key order until the transaction ends. */
    void lock(Collection<UUID> nodes) {
        database.query(LOCK, row -> true, (Object) array(nodes));
    }

    /** Lets others found the profiles of nodes that go. */
    void handOver(Collection<UUID> nodes) {
        database.update(HAND_OVER, array(nodes), array(nodes));
    }

    void forgetNodes(Collection<UUID> nodes) {
        database.update(FORGET_NODES, (Object) array(nodes));
    }

    /** Devices of which somebody may have become, or ceased to be, the owner. */
    Set<UUID> devicesNear(Collection<UUID> nodes) {
        return new HashSet<>(database.query(DEVICES, row -> uuid(row, "id"), array(nodes), array(nodes)));
    }

    /** The nodes of profiles. */
    Set<UUID> members(Collection<UUID> profiles) {
        return new HashSet<>(database.query(MEMBERS, row -> uuid(row, "id"), (Object) array(profiles)));
    }

    /** Profiles of which nothing is left, among these and those that they absorbed. */
    Collection<UUID> empty(Collection<UUID> profiles) {
        return database.query(EMPTY, row -> uuid(row, "id"), array(profiles), array(profiles));
    }

    /** Removes profiles, and answers their versions. */
    Map<UUID, Long> forgetProfiles(Collection<UUID> profiles) {
        var versions = new HashMap<UUID, Long>();
        if (!profiles.isEmpty()) {
            database.query(FORGET_PROFILES, row -> versions.put(uuid(row, "id"), row.getLong("version")), (Object)
                    array(profiles));
            database.update(FORGET_ENTRIES, array(profiles), array(profiles));
        }
        return versions;
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
