package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Copies of the persons that a rehearsal is about, in temporary tables under the names of the real ones: within the
 * transaction every statement finds the copies first. They go with the transaction.
 */
@ApplicationScoped
class Stage {
    private static final String FIRST = "SET LOCAL search_path = pg_temp, public";

    // With the same constraints under the same names, since statements name them.
    private static final String CONSTRAINTS = """
            SELECT format('ALTER TABLE pg_temp.%I ADD CONSTRAINT %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
                AS statement
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY (?) AND k.contype IN ('p', 'u')
            """;

    private static final String INDEXES = """
            SELECT replace(pg_get_indexdef(i.indexrelid), ' ON public.', ' ON pg_temp.') AS statement
            FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY (?) AND i.indpred IS NULL
              AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
            """;

    // A generated column is not copied: the copy generates its own.
    private static final String COLUMNS = """
            SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
            FROM pg_attribute a
            WHERE a.attrelid = to_regclass('public.' || ?) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            """;

    // Everything that hangs together with a node: by its profile, and by links from either end.
    private static final String BRING_NODES = """
            WITH RECURSIVE reached (id) AS (
                SELECT s.id FROM unnest(?) AS s (id)
                WHERE NOT EXISTS (SELECT FROM pg_temp.node k WHERE k.id = s.id)
                UNION
                SELECT l.id
                FROM reached r CROSS JOIN LATERAL (
                    SELECT m.id FROM public.node n JOIN public.node m ON m.profile_id = n.profile_id WHERE n.id = r.id
                    UNION ALL
                    SELECT f.other_id FROM public.link_fact f WHERE f.home_id = r.id AND f.joins
                    UNION ALL
                    SELECT f.home_id FROM public.link_fact f WHERE f.other_id = r.id AND f.joins) AS l (id)
            )
            INSERT INTO pg_temp.node (%1$s)
            SELECT %1$s FROM public.node WHERE id IN (SELECT id FROM reached)
            ON CONFLICT DO NOTHING
            RETURNING id
            """;

    private static final String BRING = """
            WITH brought (ids) AS (SELECT ?::uuid[])
            INSERT INTO pg_temp.%1$s (%2$s)
            SELECT %2$s FROM public.%1$s t WHERE %3$s
            ON CONFLICT DO NOTHING
            """;

    private static final String BRING_KNOWN = """
            INSERT INTO pg_temp.dedup (source, message_id, received_at)
            SELECT d.source, d.message_id, d.received_at FROM public.dedup d WHERE d.source = ? AND d.message_id = ANY (?)
            ON CONFLICT DO NOTHING
            """;

    private final Database database;
    private final Map<String, String> columns = new ConcurrentHashMap<>();

    Stage(Database database) {
        this.database = database;
    }

    /** Builds the empty copies, in the current transaction. */
    void build() {
        var names = StagedTable.names();
        for (var name : names) {
            database.update(
                    "CREATE TEMPORARY TABLE %1$s (LIKE public.%1$s INCLUDING DEFAULTS INCLUDING GENERATED) ON COMMIT DROP"
                            .formatted(name));
        }
        statements(CONSTRAINTS, names).forEach(database::update);
        statements(INDEXES, names).forEach(database::update);
        database.update(FIRST);
    }

    private List<String> statements(String sql, String[] tables) {
        return database.query(sql, row -> row.getString("statement"), (Object) tables);
    }

    /** Brings the ids of messages that were applied before. */
    void bringKnown(String source, List<IngestedEvent> events) {
        database.update(
                BRING_KNOWN,
                source,
                events.stream().map(IngestedEvent::messageId).toArray(String[]::new));
    }

    /** Brings the persons of nodes, unless they are there already, as the rehearsal may have changed them. */
    void bring(Collection<UUID> nodes) {
        var brought = database.query(BRING_NODES.formatted(columns("node")), row -> Database.uuid(row, "id"), (Object)
                nodes.toArray(UUID[]::new));
        if (brought.isEmpty()) {
            return;
        }
        var ids = brought.toArray(UUID[]::new);
        for (var table : StagedTable.values()) {
            if (table.condition() != null) {
                database.update(
                        BRING.formatted(table.table(), columns(table.table()), table.condition()), (Object) ids);
            }
        }
    }

    /** Lets the planner know the copies again each time they have doubled. */
    void survey(long batchesDone) {
        if (Long.bitCount(batchesDone) == 1) {
            for (var name : StagedTable.names()) {
                database.update("ANALYZE pg_temp." + name);
            }
        }
    }

    private String columns(String table) {
        return columns.computeIfAbsent(table, name -> database.query(COLUMNS, row -> row.getString("columns"), name)
                .getFirst());
    }
}
