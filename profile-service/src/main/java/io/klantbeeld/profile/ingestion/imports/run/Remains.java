package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds what others say of nodes once the facts of an import are gone. */
@ApplicationScoped
class Remains {
    // What was seen outside the import's own time is others', what was seen before it is known, and what others said
    // within its time shows in the facts that they left.
    private static final String RESTORE = """
            WITH seen AS (
                SELECT x.node_id,
                       least(CASE WHEN s.first_seen_at < x.first_at THEN s.first_seen_at END, x.before_first_at, f.first_at)
                           AS first_at,
                       greatest(CASE WHEN s.last_seen_at > x.last_at THEN s.last_seen_at END, x.before_last_at, f.last_at)
                           AS last_at
                FROM import_node x
                JOIN sighting s ON s.node_id = x.node_id AND s.brand = ?
                CROSS JOIN LATERAL (
                    SELECT min(t.at) AS first_at, max(t.at) AS last_at
                    FROM ((SELECT i.occurred_at AS at FROM interaction i
                           WHERE i.node_id = x.node_id AND i.brand = s.brand AND i.origin <> 'campaign'
                           ORDER BY i.occurred_at LIMIT 1)
                          UNION ALL
                          (SELECT i.occurred_at FROM interaction i
                           WHERE i.node_id = x.node_id AND i.brand = s.brand AND i.origin <> 'campaign'
                           ORDER BY i.occurred_at DESC LIMIT 1)
                          UNION ALL
                          (SELECT g.observed_at FROM fragment g WHERE g.node_id = x.node_id AND g.brand = s.brand)
                          UNION ALL
                          (SELECT l.occurred_at FROM link_fact l WHERE l.home_id = x.node_id AND l.brand = s.brand)
                          UNION ALL
                          (SELECT l.occurred_at FROM link_fact l WHERE l.other_id = x.node_id AND l.brand = s.brand)) t) f
                WHERE x.import_id = ? AND x.node_id = ANY (?)
            ), restored AS (
                UPDATE sighting s SET first_seen_at = seen.first_at, last_seen_at = seen.last_at
                FROM seen
                WHERE s.node_id = seen.node_id AND s.brand = ? AND seen.first_at IS NOT NULL AND seen.last_at IS NOT NULL
            )
            DELETE FROM sighting s USING seen
            WHERE s.node_id = seen.node_id AND s.brand = ? AND (seen.first_at IS NULL OR seen.last_at IS NULL)
              AND NOT s.verified
            """;

    private static final String NAMED = """
            SELECT n.id
            FROM unnest(?) AS n (id)
            WHERE EXISTS (SELECT FROM sighting s WHERE s.node_id = n.id)
               OR EXISTS (SELECT FROM interaction i WHERE i.node_id = n.id)
               OR EXISTS (SELECT FROM fragment f WHERE f.node_id = n.id)
               OR EXISTS (SELECT FROM link_fact l WHERE l.home_id = n.id)
               OR EXISTS (SELECT FROM link_fact l WHERE l.other_id = n.id)
            """;

    private final Database database;

    Remains(Database database) {
        this.database = database;
    }

    /** Restores when the brand saw the nodes, as if the import had never been. */
    void restoreSightings(Import run, List<UUID> nodes) {
        database.update(RESTORE, run.brand(), run.id(), nodes.toArray(UUID[]::new), run.brand(), run.brand());
    }

    /** The nodes that no fact names. */
    Set<UUID> unnamed(List<UUID> nodes) {
        var unnamed = new HashSet<>(nodes);
        database.query(NAMED, row -> Database.uuid(row, "id"), (Object) nodes.toArray(UUID[]::new))
                .forEach(unnamed::remove);
        return unnamed;
    }
}
