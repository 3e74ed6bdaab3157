package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static io.klantbeeld.profile.platform.Database.uuid;

/** Stores nodes and their pointers to profiles. */
@ApplicationScoped
class NodeRegistry {
    // In key order, so that batches never wait for one another in a circle. A node without a profile is locked by the
    // update that changes nothing: two batches must not give it two profiles; a device, so that nobody else changes
    // whose it is. Others are guarded by their profile and passed over, since a lock is a write to their page and the
    // log.
    private static final String REGISTER = """
            INSERT INTO node (id, ik, namespace, value, joins, created_at)
            SELECT n.id, n.ik, n.namespace, n.value, n.joins, ?
            FROM unnest(?, ?, ?, ?, ?) AS n (id, ik, namespace, value, joins)
            WHERE NOT n.joins OR NOT EXISTS (SELECT FROM node k WHERE k.id = n.id AND k.profile_id IS NOT NULL)
            ORDER BY n.id
            ON CONFLICT ON CONSTRAINT pk_node DO UPDATE SET profile_id = NULL WHERE node.profile_id IS NULL
            RETURNING node.id, old.id IS NULL AS fresh
            """;

    private static final String LOCK = "SELECT id FROM node WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE";

    private static final String POINTERS = """
            SELECT n.id, n.profile_id, p.version
            FROM node n LEFT JOIN profile p ON p.id = n.profile_id
            WHERE n.id = ANY (?)
            """;

    private static final String ASSIGN = """
            UPDATE node SET profile_id = a.profile_id, founded_id = coalesce(node.founded_id, a.founded_id)
            FROM unnest(?, ?, ?) AS a (id, profile_id, founded_id)
            WHERE node.id = a.id
            """;

    // The node with the best identifier stands for its profile where a fact names the profile alone.
    private static final String HOMES = """
            SELECT DISTINCT ON (p.asked) p.asked, n.id
            FROM (SELECT a.id AS asked, coalesce(r.merged_into, r.id) AS id
                  FROM unnest(?) AS a (id) JOIN profile r ON r.id = a.id) p
            JOIN node n ON n.profile_id = p.id
            ORDER BY p.asked, n.joins DESC, n.created_at, n.id
            """;

    private final Database database;
    private final Clock clock;

    NodeRegistry(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Registers nodes, and locks devices and those without a profile; answers those that nobody knew before. */
    Set<UUID> register(Collection<Node> nodes) {
        var fresh = new HashSet<UUID>();
        database.query(
                REGISTER,
                row -> row.getBoolean("fresh") && fresh.add(uuid(row, "id")),
                clock.instant(),
                nodes.stream().map(Node::id).toArray(UUID[]::new),
                nodes.stream().map(node -> node.ik().value()).toArray(String[]::new),
                nodes.stream().map(node -> node.identifier().namespace()).toArray(String[]::new),
                nodes.stream().map(node -> node.identifier().value()).toArray(String[]::new),
                nodes.stream().map(Node::joins).toArray(Boolean[]::new));
        return fresh;
    }

    /** The pointer of each node that is known; one without a profile says so. */
    Map<UUID, Pointer> pointers(Collection<UUID> nodes) {
        var pointers = new HashMap<UUID, Pointer>();
        database.query(
                POINTERS,
                row -> pointers.put(uuid(row, "id"), new Pointer(uuid(row, "profile_id"), row.getLong("version"))),
                (Object) nodes.toArray(UUID[]::new));
        return pointers;
    }

    /** Locks nodes in key order until the transaction ends, as registering them does. */
    void lock(Collection<UUID> ids) {
        database.query(LOCK, row -> uuid(row, "id"), (Object) ids.toArray(UUID[]::new));
    }

    /**
     * Points nodes to profiles.
     *
     * @param founders the profiles that begin with a node
     */
    void assign(Map<UUID, UUID> profileOfNode, Map<UUID, UUID> founders) {
        database.update(
                ASSIGN,
                profileOfNode.keySet().toArray(UUID[]::new),
                profileOfNode.values().toArray(UUID[]::new),
                profileOfNode.keySet().stream().map(founders::get).toArray(UUID[]::new));
    }

    Map<UUID, UUID> homes(Collection<UUID> profiles) {
        var homes = new HashMap<UUID, UUID>();
        database.query(
                HOMES, row -> homes.put(uuid(row, "asked"), uuid(row, "id")), (Object) profiles.toArray(UUID[]::new));
        return homes;
    }
}
