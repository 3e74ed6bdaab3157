package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import static io.klantbeeld.profile.platform.Database.instant;
import static io.klantbeeld.profile.platform.Database.uuid;

/** Lists what the engine refused and suspended, the newest first, within the brands that the reader may see. */
@ApplicationScoped
class Findings {
    // A link is visible to the brands whose events said it.
    private static final String VIOLATIONS = """
            SELECT v.home_id, v.other_id, v.reason, v.detected_at,
                   h.namespace AS home_namespace, h.value AS home_value, h.profile_id AS home_profile,
                   o.namespace AS other_namespace, o.value AS other_value, o.profile_id AS other_profile
            FROM link_violation v JOIN node h ON h.id = v.home_id JOIN node o ON o.id = v.other_id
            WHERE v.reason = coalesce(?::text, v.reason)
              AND (?::timestamptz IS NULL OR (v.detected_at, v.home_id, v.other_id) < (?::timestamptz, ?::uuid, ?::uuid))
              AND EXISTS (SELECT FROM link_fact f WHERE f.home_id = v.home_id AND f.other_id = v.other_id
                                                    AND (? OR f.brand = ANY (?)))
            ORDER BY v.detected_at DESC, v.home_id DESC, v.other_id DESC
            LIMIT ?
            """;

    // A value may have links without number; counting them all would cost as much.
    private static final String GENERIC = """
            SELECT g.node_id, n.namespace, n.value, n.profile_id, g.state, g.changed_at,
                   (SELECT count(*) FROM (SELECT FROM link_violation v WHERE v.other_id = g.node_id LIMIT 1000) o)
                   + (SELECT count(*) FROM (SELECT FROM link_violation v WHERE v.home_id = g.node_id LIMIT 1000) h)
                       AS refused
            FROM generic_identifier g JOIN node n ON n.id = g.node_id
            WHERE g.state = coalesce(?::text, g.state)
              AND (?::timestamptz IS NULL OR (g.changed_at, g.node_id) < (?::timestamptz, ?::uuid))
              AND EXISTS (SELECT FROM sighting k WHERE k.node_id = g.node_id AND (? OR k.brand = ANY (?)))
            ORDER BY g.changed_at DESC, g.node_id DESC
            LIMIT ?
            """;

    private final Database database;

    Findings(Database database) {
        this.database = database;
    }

    private record Refused(UUID home, UUID other, FindingView view) {}

    private record Generic(UUID node, GenericView view) {}

    Page<FindingView> violations(String reason, PageRequest page, VisibleBrands brands) {
        var after =
                page.after(3, keys -> new Object[] {
                    Instant.parse(keys.getFirst()), UUID.fromString(keys.get(1)), UUID.fromString(keys.get(2))
                });
        var at = after == null ? null : after[0];
        var rows = database.query(
                VIOLATIONS,
                Findings::refused,
                reason,
                at,
                at,
                after == null ? null : after[1],
                after == null ? null : after[2],
                brands.all(),
                brands.names(),
                page.fetch());
        return Page.of(
                        rows,
                        page.limit(),
                        row -> Cursor.of(row.view.detectedAt().toString(), row.home.toString(), row.other.toString()))
                .map(Refused::view);
    }

    Page<GenericView> generic(String state, PageRequest page, VisibleBrands brands) {
        var after = page.after(2, keys -> new Object[] {Instant.parse(keys.getFirst()), UUID.fromString(keys.get(1))});
        var at = after == null ? null : after[0];
        var rows = database.query(
                GENERIC,
                Findings::generic,
                state,
                at,
                at,
                after == null ? null : after[1],
                brands.all(),
                brands.names(),
                page.fetch());
        return Page.of(rows, page.limit(), row -> Cursor.of(row.view.changedAt().toString(), row.node.toString()))
                .map(Generic::view);
    }

    private static Refused refused(ResultSet row) throws SQLException {
        var view = new FindingView(
                end(row, "home"), end(row, "other"), row.getString("reason"), instant(row, "detected_at"));
        return new Refused(uuid(row, "home_id"), uuid(row, "other_id"), view);
    }

    private static FindingView.End end(ResultSet row, String side) throws SQLException {
        return new FindingView.End(
                row.getString(side + "_namespace"), row.getString(side + "_value"), uuid(row, side + "_profile"));
    }

    private static Generic generic(ResultSet row) throws SQLException {
        var view = new GenericView(
                row.getString("namespace"),
                row.getString("value"),
                uuid(row, "profile_id"),
                row.getString("state"),
                row.getLong("refused"),
                instant(row, "changed_at"));
        return new Generic(uuid(row, "node_id"), view);
    }
}
