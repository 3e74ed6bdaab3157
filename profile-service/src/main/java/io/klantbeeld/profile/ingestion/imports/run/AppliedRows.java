package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.profile.identity.Withdrawn;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What an application left to be undone: rows that are facts, and nodes that they name. */
@ApplicationScoped
class AppliedRows {
    private static final String COUNT = """
            SELECT (SELECT count(*) FROM import_row WHERE import_id = ? AND message_id IS NOT NULL)
                 + (SELECT count(*) FROM import_node WHERE import_id = ?) AS left_to_do
            """;

    private static final String NEXT = """
            SELECT row, message_id, node_id, occurred_at FROM import_row
            WHERE import_id = ? AND row > ? AND message_id IS NOT NULL
            ORDER BY row
            LIMIT ?
            """;

    private static final String WITHDRAWN = """
            UPDATE import_row SET message_id = NULL, node_id = NULL, occurred_at = NULL
            WHERE import_id = ? AND row = ANY (?)
            """;

    // With all others of the same persons, so that none of them is resolved twice.
    private static final String NODES = """
            WITH batch AS (SELECT node_id FROM import_node WHERE import_id = ? ORDER BY node_id LIMIT ?)
            SELECT node_id FROM batch
            UNION
            SELECT x.node_id
            FROM batch b
            JOIN node n ON n.id = b.node_id
            JOIN node m ON m.profile_id = n.profile_id
            JOIN import_node x ON x.node_id = m.id AND x.import_id = ?
            """;

    // A later import noted what the brand had seen while this one's rows counted: as if they never had.
    private static final String RENOTE = """
            UPDATE import_node o
            SET before_first_at = CASE WHEN o.before_first_at < x.first_at THEN o.before_first_at ELSE x.before_first_at END,
                before_last_at = CASE WHEN o.before_last_at > x.last_at THEN o.before_last_at ELSE x.before_last_at END
            FROM import_node x, import i
            WHERE x.import_id = ? AND x.node_id = ANY (?) AND o.node_id = x.node_id AND o.import_id > x.import_id
              AND i.id = o.import_id AND i.brand = ?
            """;

    private static final String RESOLVED = "DELETE FROM import_node WHERE import_id = ? AND node_id = ANY (?)";

    private final Database database;

    AppliedRows(Database database) {
        this.database = database;
    }

    /** A row and the event that it became. */
    record Applied(long row, Withdrawn event) {}

    /** How many rows and nodes are left to be undone. */
    long count(Import run) {
        return database.query(COUNT, row -> row.getLong("left_to_do"), run.id(), run.id())
                .getFirst();
    }

    /** The first rows after one that are facts. */
    List<Applied> next(Import run, long after, int limit) {
        return database.query(
                NEXT,
                row -> new Applied(
                        row.getLong("row"),
                        new Withdrawn(
                                Database.uuid(row, "node_id"),
                                Database.instant(row, "occurred_at"),
                                run.brand(),
                                run.source(),
                                row.getString("message_id"))),
                run.id(),
                after,
                limit);
    }

    void withdrawn(Import run, List<Applied> rows) {
        database.update(WITHDRAWN, run.id(), rows.stream().map(Applied::row).toArray(Long[]::new));
    }

    List<UUID> nodes(Import run, int limit) {
        return database.query(NODES, row -> Database.uuid(row, "node_id"), run.id(), limit, run.id());
    }

    void resolved(Import run, List<UUID> nodes) {
        var ids = nodes.toArray(UUID[]::new);
        database.update(RENOTE, run.id(), ids, run.brand());
        database.update(RESOLVED, run.id(), ids);
    }
}
