package io.klantbeeld.benchmark.profile;

import io.klantbeeld.benchmark.limit.RowCopies;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The limit of ingestion: the rows that profile-service wrote since a time, written once more by bare SQL. A row that was
 * changed is a row that is written.
 */
final class BareInserts {
    private static final int EVENTS = 20_000;
    private static final int BATCH = 500;

    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("dedup", "SELECT t FROM dedup t WHERE source = ?2 AND received_at >= ?1 LIMIT ?3");
        ROWS.put("node", "SELECT t FROM node t WHERE created_at >= ?1 AND value LIKE ?2 || '-%' LIMIT ?3");
        ROWS.put("profile", """
                SELECT t FROM profile t JOIN node n ON n.founded_id = t.id WHERE n.value LIKE ?2 || '-%' LIMIT ?3""");
        ROWS.put("sighting", """
                SELECT t FROM sighting t JOIN node n ON n.id = t.node_id WHERE n.value LIKE ?2 || '-%' LIMIT ?3""");
        ROWS.put("link_fact", "SELECT t FROM link_fact t WHERE source = ?2 AND recorded_at >= ?1 LIMIT ?3");
        ROWS.put("fragment", """
                SELECT t FROM fragment t WHERE source = ?2 AND recorded_at >= ?1
                LIMIT ?3 * (SELECT count(*) FROM fragment WHERE source = ?2 AND recorded_at >= ?1)
                         / (SELECT count(*) FROM dedup WHERE source = ?2 AND received_at >= ?1)""");
        ROWS.put("trait", """
                SELECT t FROM trait t WHERE source = ?2
                LIMIT ?3 * (SELECT count(*) FROM fragment WHERE source = ?2 AND recorded_at >= ?1)
                         / (SELECT count(*) FROM dedup WHERE source = ?2 AND received_at >= ?1)""");
        ROWS.put("interaction", """
                SELECT t FROM interaction t
                WHERE source = ?2 AND occurred_at >= ?1::timestamptz - interval '2 days' AND recorded_at >= ?1 LIMIT ?3""");
        ROWS.put("appreciation", """
                SELECT t FROM appreciation t JOIN node n ON n.id = t.node_id WHERE n.value LIKE ?2 || '-%' LIMIT ?3""");
        // An event counts in as many of them as the series of the sample keep of it.
        ROWS.put("aggregate_bucket", """
                SELECT t FROM aggregate_bucket t JOIN node n ON n.id = t.node_id WHERE n.value LIKE ?2 || '-%'
                LIMIT ?3 * (SELECT sum(t.moments) FROM aggregate_bucket t JOIN node n ON n.id = t.node_id
                            WHERE n.value LIKE ?2 || '-%')
                         / (SELECT count(*) FROM dedup WHERE source = ?2)""");
    }

    private static final String OUTBOX = """
            INSERT INTO load_limit.outbox (topic, key, message_id, type, payload)
            SELECT 'profile.interaction.v1', gen_random_uuid()::text, gen_random_uuid(), 'InteractionRecorded',
                   convert_to(repeat('x', 500), 'UTF8')
            FROM generate_series(1, ?)
            """;

    private final RunningPlatform platform;
    private final String source;
    private final Instant since;

    BareInserts(RunningPlatform platform, String source, Instant since) {
        this.platform = platform;
        this.source = source;
        this.since = since;
    }

    double eventsPerSecond() {
        try (var connection = platform.database()) {
            var rows = new LinkedHashMap<String, List<String>>();
            for (var table : ROWS.keySet()) {
                rows.put(table, read(connection, table));
            }
            int events = rows.get("dedup").size();
            return new RowCopies(connection, rows).perSecond(events, BATCH, List.of("outbox"), BareInserts::publish);
        } catch (SQLException failed) {
            throw new IllegalStateException("The limit could not be measured: " + failed.getMessage(), failed);
        }
    }

    private List<String> read(Connection connection, String table) throws SQLException {
        var sql = ROWS.get(table).replace("SELECT t FROM", "SELECT t::text FROM");
        var places = new ArrayList<Object>();
        var query = new StringBuilder();
        for (int i = 0; i < sql.length(); i++) {
            query.append(sql.charAt(i));
            if (sql.charAt(i) == '?') {
                places.add(
                        List.of(since.atOffset(ZoneOffset.UTC), source, EVENTS).get(sql.charAt(++i) - '1'));
            }
        }
        try (var select = connection.prepareStatement(query.toString())) {
            for (int i = 0; i < places.size(); i++) {
                select.setObject(i + 1, places.get(i));
            }
            var rows = new ArrayList<String>();
            var found = select.executeQuery();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private static void publish(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(OUTBOX)) {
            insert.setInt(1, BATCH);
            insert.executeUpdate();
        }
    }
}
