package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.identity.graph.Decision;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads decisions, merges and unmerges, and the identifiers they are about. */
@ApplicationScoped
class Ledger {
    private static final String TURNS = """
            SELECT m.id, m.kind, m.survivor_id, m.absorbed_id, m.merged_at, m.decision_id, d.reason, d.decided_by
            FROM merge_entry m LEFT JOIN identity_decision d ON d.id = m.decision_id
            """;

    private static final String OF_DECISION = TURNS + "WHERE m.decision_id = ? ORDER BY m.id";

    private static final String OF_PROFILE = TURNS + """
            WHERE m.survivor_id = ? OR m.absorbed_id = ? ORDER BY m.merged_at DESC, m.id DESC LIMIT ?
            """;

    private static final String DECISION = """
            SELECT d.id, d.kind, d.reason, d.decided_by, d.decided_at,
                   (SELECT array_agg(DISTINCT n.profile_id) FROM node n
                    WHERE n.id = ANY (d.left_ids || d.right_ids) AND n.profile_id IS NOT NULL) AS profiles
            FROM identity_decision d WHERE d.id = ?
            """;

    // The better identifiers first, for they stand for the others.
    private static final String NODES = """
            SELECT id FROM node WHERE profile_id = ? AND joins ORDER BY priority, namespace, value
            """;

    private static final String SIDES = """
            SELECT nodes, kept_nodes FROM merge_entry WHERE id = ? AND kind = 'MERGED'
            """;

    private final Database database;

    Ledger(Database database) {
        this.database = database;
    }

    /** The two sides of a merge: who came, and who was there. */
    record Sides(List<UUID> came, List<UUID> stayed) {}

    DecisionView decision(UUID id) {
        var turns = database.query(OF_DECISION, TurnView::of, id);
        return database.query(DECISION, row -> decision(row, turns), id).getFirst();
    }

    List<TurnView> ofProfile(UUID profile, int limit) {
        return database.query(OF_PROFILE, TurnView::of, profile, profile, limit);
    }

    /** The identifiers of a profile that join persons, the best first. */
    List<UUID> nodes(UUID profile) {
        return database.query(NODES, row -> Database.uuid(row, "id"), profile);
    }

    Optional<Sides> sides(UUID merge) {
        return database.query(SIDES, row -> new Sides(ids(row, "nodes"), ids(row, "kept_nodes")), merge).stream()
                .findFirst();
    }

    private static DecisionView decision(ResultSet row, List<TurnView> turns) throws SQLException {
        return new DecisionView(
                Database.uuid(row, "id"),
                Decision.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("decided_by"),
                Database.instant(row, "decided_at"),
                ids(row, "profiles"),
                turns);
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }
}
