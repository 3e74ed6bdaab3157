package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Instants;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import static io.klantbeeld.profile.platform.Database.instant;
import static io.klantbeeld.profile.platform.Database.uuid;

/** Lists what the engine refused and suspended, the newest first, within the brands that the reader may see. */
@ApplicationScoped
class Findings {
    // A link is visible to the brands whose events said it. The rows are cut out before anything is looked up for them,
    // and a LIMIT keeps the planner from reading a whole table for that.
    private static final String VIOLATIONS = """
            SELECT v.home_id, v.other_id, v.reason, v.detected_at,
                   h.namespace AS home_namespace, h.value AS home_value, h.profile_id AS home_profile,
                   o.namespace AS other_namespace, o.value AS other_value, o.profile_id AS other_profile,
                   h.id IS NOT NULL AND o.id IS NOT NULL AND f.brand IS NOT NULL AS visible
            FROM (SELECT * FROM link_violation WHERE (detected_at, home_id, other_id) < (?, ?, ?) AND %s
                  ORDER BY detected_at DESC, home_id DESC, other_id DESC LIMIT ?) v
            LEFT JOIN LATERAL (SELECT * FROM node n WHERE n.id = v.home_id LIMIT 1) h ON true
            LEFT JOIN LATERAL (SELECT * FROM node n WHERE n.id = v.other_id LIMIT 1) o ON true
            LEFT JOIN LATERAL (SELECT k.brand FROM link_fact k
                               WHERE k.home_id = v.home_id AND k.other_id = v.other_id AND (? OR k.brand = ANY (?))
                               LIMIT 1) f ON true
            ORDER BY v.detected_at DESC, v.home_id DESC, v.other_id DESC
            """;

    // A value may have links without number; counting them all would cost as much.
    private static final String GENERIC = """
            SELECT g.node_id, n.namespace, n.value, n.profile_id, g.state, g.changed_at,
                   n.id IS NOT NULL AND s.brand IS NOT NULL AS visible,
                   CASE WHEN s.brand IS NOT NULL THEN
                       (SELECT count(*) FROM (SELECT FROM link_violation v WHERE v.other_id = g.node_id LIMIT 500) o)
                       + (SELECT count(*) FROM (SELECT FROM link_violation v WHERE v.home_id = g.node_id LIMIT 500) h)
                   END AS refused
            FROM (SELECT * FROM generic_identifier WHERE (changed_at, node_id) < (?, ?) AND %s
                  ORDER BY changed_at DESC, node_id DESC LIMIT ?) g
            LEFT JOIN LATERAL (SELECT * FROM node k WHERE k.id = g.node_id LIMIT 1) n ON true
            LEFT JOIN LATERAL (SELECT k.brand FROM sighting k
                               WHERE k.node_id = g.node_id AND (? OR k.brand = ANY (?)) LIMIT 1) s ON true
            ORDER BY g.changed_at DESC, g.node_id DESC
            """;

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final Database database;

    Findings(Database database) {
        this.database = database;
    }

    private record Refused(UUID home, UUID other, FindingView view, boolean visible) {
        private static final Object[] START = {LATEST, LAST, LAST};

        private String cursor() {
            return Cursor.of(view.detectedAt().toString(), home.toString(), other.toString());
        }
    }

    private record Generic(UUID node, GenericView view, boolean visible) {
        private static final Object[] START = {LATEST, LAST};

        private String cursor() {
            return Cursor.of(view.changedAt().toString(), node.toString());
        }
    }

    /** Links that joined nobody; a null reason is any. */
    Page<FindingView> violations(String reason, PageRequest page, VisibleBrands brands) {
        var after =
                page.after(3, keys -> new Object[] {
                    Instants.of(keys.getFirst()), UUID.fromString(keys.get(1)), UUID.fromString(keys.get(2))
                });
        int most = Look.most(page, brands);
        var sql = VIOLATIONS.formatted(reason == null ? "true" : "reason = ?");
        var parameters = parameters(after == null ? Refused.START : after, reason, most, brands);
        return new Look<>(database.query(sql, Findings::refused, parameters), most)
                .page(page.limit(), Refused::visible, Refused::cursor)
                .map(Refused::view);
    }

    /** Values that link too many persons; a null state is any. */
    Page<GenericView> generic(String state, PageRequest page, VisibleBrands brands) {
        var after = page.after(2, keys -> new Object[] {Instants.of(keys.getFirst()), UUID.fromString(keys.get(1))});
        int most = Look.most(page, brands);
        var sql = GENERIC.formatted(state == null ? "true" : "state = ?");
        var parameters = parameters(after == null ? Generic.START : after, state, most, brands);
        return new Look<>(database.query(sql, Findings::generic, parameters), most)
                .page(page.limit(), Generic::visible, Generic::cursor)
                .map(Generic::view);
    }

    private static Object[] parameters(Object[] after, String chosen, int most, VisibleBrands brands) {
        return Stream.of(
                        Stream.of(after),
                        Stream.ofNullable(chosen),
                        Stream.<Object>of(most, brands.all(), brands.names()))
                .flatMap(part -> part)
                .toArray();
    }

    private static Refused refused(ResultSet row) throws SQLException {
        var view = new FindingView(
                end(row, "home"), end(row, "other"), row.getString("reason"), instant(row, "detected_at"));
        return new Refused(uuid(row, "home_id"), uuid(row, "other_id"), view, row.getBoolean("visible"));
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
        return new Generic(uuid(row, "node_id"), view, row.getBoolean("visible"));
    }
}
