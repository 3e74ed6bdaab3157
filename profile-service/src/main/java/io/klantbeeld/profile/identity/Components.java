package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.graph.Edge;
import io.klantbeeld.profile.identity.graph.Pair;
import io.klantbeeld.profile.identity.graph.Refusal;
import io.klantbeeld.profile.identity.graph.Vertex;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import static io.klantbeeld.profile.platform.Database.uuid;

/** Loads whole components, in one round trip, and settles them: nobody changes a component whose profiles are locked. */
@ApplicationScoped
class Components {
    // Follows links that count from node to node. A suspended value is reached and not passed, except by what
    // stewards decided; a capped one passes the links of better priorities alone. So no component costs more than its
    // caps allow. A CASE that is null keeps the scan of a hub's links from starting at all; a LIMIT keeps the
    // planner, which expects many rows of a recursion, from reading the whole table of nodes.
    private static final String READ = """
            WITH RECURSIVE reached (id) AS (
                SELECT s.id FROM unnest(?) AS s (id)
                UNION
                SELECT l.id
                FROM reached r
                CROSS JOIN LATERAL (SELECT * FROM node k WHERE k.id = r.id LIMIT 1) n
                CROSS JOIN LATERAL (
                    SELECT f.other_id FROM link_fact f
                    WHERE f.home_id = CASE WHEN NOT n.suspended THEN n.id END AND f.joins
                      AND (SELECT o.priority FROM node o WHERE o.id = f.other_id) < n.cap
                    UNION ALL
                    SELECT f.home_id FROM link_fact f
                    WHERE f.other_id = CASE WHEN NOT n.suspended AND n.priority < n.cap THEN n.id END AND f.joins
                    UNION ALL
                    SELECT f.other_id FROM link_fact f
                    WHERE f.home_id = CASE WHEN n.decided THEN n.id END AND f.source = '$steward'
                    UNION ALL
                    SELECT f.home_id FROM link_fact f
                    WHERE f.other_id = CASE WHEN n.decided THEN n.id END AND f.source = '$steward') AS l (id)
            )
            SELECT n.id, n.namespace, n.value, n.priority, n.suspended, n.cap, n.decided, n.founded_id, n.profile_id,
                   l.home_id, l.other_id, l.occurred_at, l.source, l.message_id, v.reason
            FROM reached r
            CROSS JOIN LATERAL (SELECT * FROM node k WHERE k.id = r.id LIMIT 1) n
            LEFT JOIN LATERAL (
                SELECT DISTINCT ON (f.home_id, f.other_id) f.home_id, f.other_id, f.occurred_at, f.source, f.message_id
                FROM (
                    SELECT f.* FROM link_fact f
                    WHERE f.home_id = CASE WHEN NOT n.suspended THEN n.id END AND f.joins
                      AND (SELECT o.priority FROM node o WHERE o.id = f.other_id) < n.cap
                    UNION ALL
                    SELECT f.* FROM link_fact f
                    WHERE f.other_id = CASE WHEN NOT n.suspended AND n.priority < n.cap THEN n.id END AND f.joins
                      AND (SELECT h.suspended OR n.priority >= h.cap FROM node h WHERE h.id = f.home_id)) f
                WHERE f.source <> '$steward'
                ORDER BY f.home_id, f.other_id, f.occurred_at, f.source, f.message_id) l ON true
            LEFT JOIN link_violation v ON v.home_id = l.home_id AND v.other_id = l.other_id
            """;

    private final Database database;
    private final ProfileRows profiles;
    private final Decided decided;

    Components(Database database, ProfileRows profiles, Decided decided) {
        this.database = database;
        this.profiles = profiles;
        this.decided = decided;
    }

    /**
     * Loads the components of nodes, and locks their profiles. Who adds a link holds the locks of both its ends, so a
     * component that was read again under all its locks is whole.
     *
     * @param locked profiles of which the caller holds the locks already
     */
    Component settle(Collection<UUID> nodes, Collection<UUID> locked) {
        if (nodes.isEmpty()) {
            return new Component();
        }
        var held = new HashSet<>(locked);
        var component = read(nodes);
        var missing = missing(component, held);
        while (!missing.isEmpty()) {
            profiles.lock(missing);
            held.addAll(missing);
            component = read(nodes);
            missing = missing(component, held);
        }
        return withDecisions(component);
    }

    /** Looks at the components of nodes as they are, without any lock. */
    Component look(Collection<UUID> nodes) {
        return withDecisions(read(nodes));
    }

    private Component withDecisions(Component component) {
        if (!component.decided().isEmpty()) {
            component.decide(decided.about(component.decided()));
        }
        return component;
    }

    private static Set<UUID> missing(Component component, Set<UUID> held) {
        var missing = new HashSet<>(component.pointers().values());
        missing.removeIf(Objects::isNull);
        missing.removeAll(held);
        return missing;
    }

    private Component read(Collection<UUID> nodes) {
        var component = new Component();
        database.query(READ, row -> add(row, component), (Object) nodes.toArray(UUID[]::new));
        component.adopt();
        return component;
    }

    private static Component add(ResultSet row, Component component) throws SQLException {
        var vertex = new Vertex(
                uuid(row, "id"),
                row.getString("namespace"),
                row.getString("value"),
                row.getInt("priority"),
                row.getBoolean("suspended"),
                row.getInt("cap"));
        component.add(vertex, uuid(row, "profile_id"), uuid(row, "founded_id"), row.getBoolean("decided"));
        if (uuid(row, "home_id") != null) {
            var reason = row.getString("reason");
            component.add(edge(row), reason == null ? null : Refusal.valueOf(reason));
        }
        return component;
    }

    private static Edge edge(ResultSet row) throws SQLException {
        return new Edge(
                new Pair(uuid(row, "home_id"), uuid(row, "other_id")),
                Database.instant(row, "occurred_at"),
                row.getString("source"),
                row.getString("message_id"));
    }
}
