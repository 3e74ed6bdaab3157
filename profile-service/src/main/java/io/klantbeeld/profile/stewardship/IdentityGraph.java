package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.stewardship.IdentityView.DeviceView;
import io.klantbeeld.profile.stewardship.IdentityView.LinkView;
import io.klantbeeld.profile.stewardship.IdentityView.NodeView;
import io.klantbeeld.profile.stewardship.IdentityView.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static io.klantbeeld.profile.platform.Database.instant;
import static io.klantbeeld.profile.platform.Database.uuid;

/** Reads the graph of one person, within the brands that the reader may see. */
@ApplicationScoped
class IdentityGraph {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final String NODES = """
            SELECT n.id, n.namespace, n.value, n.suspended, n.founded_id IS NOT DISTINCT FROM n.profile_id AS founder,
                   s.first_seen_at, s.last_seen_at
            FROM node n CROSS JOIN LATERAL (
                SELECT min(k.first_seen_at) AS first_seen_at, max(k.last_seen_at) AS last_seen_at
                FROM sighting k WHERE k.node_id = n.id AND (? OR k.brand = ANY (?))) s
            WHERE n.profile_id = ? AND s.first_seen_at IS NOT NULL
            ORDER BY n.priority, n.namespace, n.value
            LIMIT ?
            """;

    private static final String DEVICES = """
            SELECT m.namespace, m.value, d.from_at, d.to_at, d.assumed
            FROM node n JOIN device_interval d ON d.owner_id = n.id JOIN node m ON m.id = d.node_id
            WHERE n.profile_id = ?
              AND EXISTS (SELECT FROM sighting k WHERE k.node_id = m.id AND (? OR k.brand = ANY (?)))
            ORDER BY d.from_at DESC, m.id
            LIMIT ?
            """;

    // Each link shows once: at its home.
    private static final String LINKS = """
            SELECT f.home_id, f.other_id, f.brand, f.occurred_at, f.source, f.message_id, f.recorded_at,
                   n.profile_id = o.profile_id AS joined, v.reason
            FROM node n
            JOIN link_fact f ON f.home_id = n.id AND f.joins
            JOIN node o ON o.id = f.other_id
            LEFT JOIN link_violation v ON v.home_id = f.home_id AND v.other_id = f.other_id
            WHERE n.profile_id = ? AND (? OR f.brand = ANY (?))
              AND (f.home_id, f.other_id, f.brand, f.occurred_at, f.source, f.message_id) > (?, ?, ?, ?, ?, ?)
            ORDER BY f.home_id, f.other_id, f.brand, f.occurred_at, f.source, f.message_id
            LIMIT ?
            """;

    // A link is visible to the brands whose events said it.
    private static final String VIOLATIONS = """
            SELECT v.home_id, v.other_id, v.reason, v.detected_at,
                   CASE WHEN h.profile_id = p.id THEN o.profile_id ELSE h.profile_id END AS other_profile
            FROM (SELECT ?::uuid AS id) p
            CROSS JOIN LATERAL (
                SELECT x.* FROM node n JOIN link_violation x ON x.home_id = n.id WHERE n.profile_id = p.id
                UNION
                SELECT x.* FROM node n JOIN link_violation x ON x.other_id = n.id WHERE n.profile_id = p.id) v
            JOIN node h ON h.id = v.home_id
            JOIN node o ON o.id = v.other_id
            WHERE EXISTS (SELECT FROM link_fact f WHERE f.home_id = v.home_id AND f.other_id = v.other_id
                                                    AND (? OR f.brand = ANY (?)))
            ORDER BY v.detected_at DESC, v.home_id, v.other_id
            LIMIT ?
            """;

    private final Database database;

    IdentityGraph(Database database) {
        this.database = database;
    }

    List<NodeView> nodes(UUID profile, VisibleBrands brands, int limit) {
        return database.query(NODES, IdentityGraph::node, brands.all(), brands.names(), profile, limit);
    }

    List<DeviceView> devices(UUID profile, VisibleBrands brands, int limit) {
        return database.query(DEVICES, IdentityGraph::device, profile, brands.all(), brands.names(), limit);
    }

    /** A page of links. */
    List<LinkView> links(UUID profile, VisibleBrands brands, LinkPosition after, int fetch) {
        return database.query(
                LINKS,
                IdentityGraph::link,
                profile,
                brands.all(),
                brands.names(),
                after.home(),
                after.other(),
                after.brand(),
                after.occurredAt(),
                after.source(),
                after.messageId(),
                fetch);
    }

    List<Violation> violations(UUID profile, VisibleBrands brands, int limit) {
        return database.query(VIOLATIONS, IdentityGraph::violation, profile, brands.all(), brands.names(), limit);
    }

    private static NodeView node(ResultSet row) throws SQLException {
        return new NodeView(
                uuid(row, "id"),
                row.getString("namespace"),
                row.getString("value"),
                row.getBoolean("suspended"),
                row.getBoolean("founder"),
                instant(row, "first_seen_at"),
                instant(row, "last_seen_at"));
    }

    private static DeviceView device(ResultSet row) throws SQLException {
        var to = instant(row, "to_at");
        return new DeviceView(
                row.getString("namespace"),
                row.getString("value"),
                instant(row, "from_at"),
                to.equals(END) ? null : to,
                row.getBoolean("assumed"));
    }

    private static LinkView link(ResultSet row) throws SQLException {
        boolean bySteward = row.getString("source").startsWith("$");
        return new LinkView(
                uuid(row, "home_id"),
                uuid(row, "other_id"),
                bySteward ? "STEWARD" : "SAME_EVENT",
                row.getBoolean("joined") ? "JOINED" : "REFUSED",
                row.getString("reason"),
                row.getString("brand"),
                row.getString("source"),
                row.getString("message_id"),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"));
    }

    private static Violation violation(ResultSet row) throws SQLException {
        return new Violation(
                uuid(row, "home_id"),
                uuid(row, "other_id"),
                row.getString("reason"),
                uuid(row, "other_profile"),
                instant(row, "detected_at"));
    }
}
