package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Proves on tables that are worth an index that no request about ingestion scans one of them. */
@QuarkusTest
@RealServers
class IngestionPathsTest {
    private static final long FEW = 5_000;
    private static final List<String> LARGE = List.of(
            "quarantined_item", "ingestion_violation", "observed_event", "source_rejection", "source_statistics");

    private static final List<String> MANY = List.of("""
            INSERT INTO quarantined_item (id, source, brand, code, item, received_at)
            SELECT md5('bulk' || i)::uuid, 'bulk' || i % 100, 'bulk', 'TOO_OLD', '{}', now()
            FROM generate_series(1, 30000) i
            """, """
            INSERT INTO ingestion_violation (source, message_id, mark, received_at)
            SELECT 'bulk' || i % 100, 'm' || i, 'FUTURE', now() FROM generate_series(1, 30000) i
            """, """
            INSERT INTO observed_event (source, type, event, log_partition, brand, accepted, violations, rejected,
                                        first_seen_at, last_seen_at)
            SELECT 'bulk' || i % 100, 'TRACK', 'e' || i, 0, 'bulk', 1, 0, 0, now(), now()
            FROM generate_series(1, 30000) i
            """, """
            INSERT INTO source_rejection (source, code, log_partition, brand, rejected, settled)
            SELECT 'bulk' || i, 'TOO_OLD', 0, 'bulk', 1, 0 FROM generate_series(1, 10000) i
            """, """
            INSERT INTO source_statistics (source, log_partition, accepted, duplicates, quarantined, violations,
                                           last_received_at)
            SELECT 'bulk' || i, 0, 1, 0, 0, 0, now() FROM generate_series(1, 10000) i
            """);

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final TestOperator operator = TestOperator.ofEverything();

    @BeforeEach
    void manyRows() {
        MANY.forEach(sql::execute);
        LARGE.forEach(table -> sql.execute("ANALYZE " + table));
    }

    @AfterEach
    void fewRows() {
        LARGE.forEach(table -> sql.execute("DELETE FROM " + table + " WHERE source LIKE 'bulk%'"));
    }

    @Test
    void noRequestScansALargeTable() {
        var website = TestSource.of("blauwvlucht");
        var before = scans();

        website.batch(
                Map.of("type", "track", "event", "Seen", "userId", Unique.name("u"), "timestamp", "tomorrow"),
                Map.of("type", "dance"));
        var id = operator.awaitQuarantine(website.key(), 1).getString("items[0].id");
        operator.quarantine().statusCode(200);
        operator.quarantine("source", website.key(), "code", "UNKNOWN_TYPE");
        operator.quarantine("source", website.key(), "state", "SETTLED");
        operator.replay(id);
        get("/api/v1/quarantine/reasons");
        get("/api/v1/quarantine/reasons?source=" + website.key());
        get("/api/v1/event-definitions/observations?source=" + website.key());
        get("/api/v1/event-definitions/observations?defined=false&limit=5");
        get("/api/v1/event-definitions/observations?defined=true");
        get("/api/v1/sources/" + website.key() + "/violations");
        get("/api/v1/sources/" + website.key() + "/statistics");

        awaitFlushed();
        scans().forEach((table, rows) -> assertThat(rows - before.get(table))
                .as("rows of %s that were read one after the other", table)
                .isLessThan(FEW));
    }

    private void get(String path) {
        operator.request().get(path).then().statusCode(200);
    }

    /** Counters are flushed by the backends once a second at most. */
    private void awaitFlushed() {
        long before = indexScans();
        Awaitility.await().atMost(TestReader.PATIENCE).until(() -> {
            operator.quarantine("source", "bulk1");
            return indexScans() > before + 3;
        });
    }

    private long indexScans() {
        return ((Number) sql.value("SELECT idx_scan FROM pg_stat_user_tables WHERE relname = 'quarantined_item'"))
                .longValue();
    }

    /** Rows read in scans. Those of earlier tests, whose tables were small, may be counted late. */
    private Map<String, Long> scans() {
        var scans = new TreeMap<String, Long>();
        sql.rows("SELECT relname, seq_tup_read FROM pg_stat_user_tables")
                .forEach(row -> scans.put(row.get("relname").toString(), (Long) row.get("seq_tup_read")));
        scans.keySet().retainAll(LARGE);
        return scans;
    }
}
