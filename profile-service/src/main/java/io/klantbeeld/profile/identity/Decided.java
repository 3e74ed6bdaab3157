package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.graph.Decision;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Stores what stewards decided. */
@ApplicationScoped
class Decided {
    /** The source under which a steward's link stands among the links of events; no source can have this key. */
    static final String SOURCE = "$steward";

    private static final String ABOUT = """
            SELECT id, kind, left_ids, right_ids, decided_at FROM identity_decision WHERE left_ids && ? OR right_ids && ?
            """;

    private static final String RECORD = """
            INSERT INTO identity_decision (id, kind, left_ids, right_ids, reason, decided_by, decided_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT pk_identity_decision DO NOTHING
            """;

    private static final String MARK = "UPDATE node SET decided = true WHERE id = ANY (?) AND NOT decided";

    // Joins its heads in the graph, so that components are found by links alone; whether it holds is the decision's.
    private static final String LINK = """
            INSERT INTO link_fact (home_id, other_id, brand, occurred_at, source, message_id, joins, recorded_at)
            VALUES (?, ?, '*', ?, '$steward', ?, true, ?)
            ON CONFLICT ON CONSTRAINT pk_link_fact DO NOTHING
            """;

    private static final String LIST = """
            INSERT INTO generic_identifier (node_id, state, changed_at)
            SELECT g.id, ?, ? FROM unnest(?) AS g (id)
            ON CONFLICT ON CONSTRAINT pk_generic_identifier DO UPDATE
            SET state = excluded.state, changed_at = excluded.changed_at
            WHERE generic_identifier.state <> excluded.state
            """;

    private static final String SUSPEND = "UPDATE node SET suspended = ? WHERE id = ANY (?) AND suspended <> ?";

    private final Database database;

    Decided(Database database) {
        this.database = database;
    }

    /** The decisions that name any of the nodes. */
    List<Decision> about(Collection<UUID> nodes) {
        var ids = nodes.toArray(UUID[]::new);
        return database.query(ABOUT, Decided::decision, ids, ids);
    }

    /** Stores a decision, and what it says of a value at once. */
    void record(Decision decision, String reason, String by) {
        var left = decision.left().toArray(UUID[]::new);
        var right = decision.right().toArray(UUID[]::new);
        database.update(RECORD, decision.id(), decision.kind().name(), left, right, reason, by, decision.decidedAt());
        database.update(MARK, (Object) Stream.concat(decision.left().stream(), decision.right().stream())
                .toArray(UUID[]::new));
        switch (decision.kind()) {
            case LINK -> link(decision);
            case RELEASE -> list(decision.left(), State.RELEASED, decision.decidedAt());
            case SUSPEND, NEVER_LINK -> {}
        }
    }

    private void link(Decision decision) {
        database.update(
                LINK,
                decision.left().getFirst(),
                decision.right().getFirst(),
                decision.decidedAt(),
                decision.id().toString(),
                decision.decidedAt());
    }

    /** Lists values that an evaluation found generic, and suspends their links. */
    void suspend(Collection<UUID> values, Instant now) {
        list(values, State.SUSPENDED, now);
    }

    private void list(Collection<UUID> values, State state, Instant now) {
        var ids = values.toArray(UUID[]::new);
        boolean suspended = state == State.SUSPENDED;
        database.update(LIST, state.name(), now, ids);
        database.update(SUSPEND, suspended, ids, suspended);
    }

    private enum State {
        SUSPENDED,
        RELEASED
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                Database.uuid(row, "id"),
                Decision.Kind.valueOf(row.getString("kind")),
                ids(row.getArray("left_ids")),
                ids(row.getArray("right_ids")),
                Database.instant(row, "decided_at"));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
