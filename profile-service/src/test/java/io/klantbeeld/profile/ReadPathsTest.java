package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Proves on tables that are worth an index that no request and no batch of events scans one of them. */
@QuarkusTest
@RealServers
class ReadPathsTest {
    private static final int PERSONS = 30_000;
    private static final List<String> LARGE =
            List.of("profile", "node", "sighting", "link_fact", "trait", "fragment", "dedup", "interaction_2024_05");

    private final SqlProbe sql = SqlProbe.ofTheModule();

    @BeforeEach
    void manyPersons() {
        TestSource.of("blauwvlucht").send(TestEvent.track("Once", "2024-05-01T09:00:00Z", "crm:" + Unique.name("c")));
        Awaitility.await()
                .atMost(TestReader.PATIENCE)
                .until(() -> sql.count("pg_class WHERE relname = ?", LARGE.getLast()) == 1);
        for (var statement : MANY_PERSONS) {
            sql.execute(statement.replace(":persons", Integer.toString(PERSONS)));
        }
        LARGE.forEach(table -> sql.execute("ANALYZE " + table));
    }

    @Test
    void noRequestScansALargeTable() {
        var user = "user_id:" + Unique.name("u");
        var email = "email:" + Unique.email("zoe");
        var reader = TestReader.ofEverything();
        var before = scans();

        TestSource.of("blauwvlucht")
                .send(
                        TestEvent.identify("2024-05-02T09:00:00Z", Map.of("firstName", "Zoë"), user, email),
                        TestEvent.track("Checked In", "2024-05-02T09:00:00Z", user));
        var id = reader.awaitInteractions(user, 1).getString("items[0].id");
        assertThat(id).isNotNull();
        reader.get(email, "explain", true).statusCode(200);
        reader.get(reader.await(user).getString("id")).statusCode(200);
        reader.interactions(email, "from", "2024-05-01T00:00:00Z", "channel", "WEB")
                .statusCode(200);
        TestReader.ofBrands("blauwvlucht").get(user).statusCode(200);
        reader.find("Zoe").statusCode(200);
        reader.find(email.substring(6)).statusCode(200);

        awaitFlushed();
        assertThat(scans()).isEqualTo(before);
    }

    /** Counters are flushed by the backends once a second at most. */
    private void awaitFlushed() {
        var before = indexScans();
        Awaitility.await().atMost(TestReader.PATIENCE).until(() -> {
            TestReader.ofEverything().find("Zoe").statusCode(200);
            return indexScans() > before + 3;
        });
    }

    private long indexScans() {
        return ((Number) sql.value("SELECT idx_scan FROM pg_stat_user_tables WHERE relname = 'trait'")).longValue();
    }

    private Map<String, Object> scans() {
        var scans = new TreeMap<String, Object>();
        sql.rows("SELECT relname, seq_scan FROM pg_stat_user_tables")
                .forEach(row -> scans.put(row.get("relname").toString(), row.get("seq_scan")));
        scans.keySet().retainAll(LARGE);
        return scans;
    }

    private static final List<String> MANY_PERSONS = List.of("""
            INSERT INTO profile (id, state, version, recorded_seq, created_at)
            SELECT md5('p' || i)::uuid, 'ACTIVE', 1, i, now() FROM generate_series(1, :persons) i
            """, """
            INSERT INTO node (id, ik, namespace, value, joins, profile_id, created_at)
            SELECT md5('n' || i)::uuid, '1.' || md5('n' || i), 'crm', 'bulk' || i, true, md5('p' || i)::uuid, now()
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO sighting (node_id, brand, first_seen_at, last_seen_at, verified)
            SELECT md5('n' || i)::uuid, 'bulk', now(), now(), false FROM generate_series(1, :persons) i
            """, """
            INSERT INTO link_fact (home_id, other_id, brand, occurred_at, source, message_id, joins, recorded_at)
            SELECT md5('n' || i)::uuid, md5('m' || i)::uuid, 'bulk', now(), 'bulk', 'm' || i, true, now()
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO trait (profile_id, brand, name, value, source, observed_at, message_id, precedence)
            SELECT md5('p' || i)::uuid, 'bulk', 'lastName', to_jsonb(md5('l' || i)), 'bulk', now(), 'm' || i, 50
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO fragment (node_id, brand, name, source, observed_at, message_id, precedence, value, recorded_at)
            SELECT md5('n' || i)::uuid, 'bulk', 'lastName', 'bulk', now(), 'm' || i, 50, to_jsonb(md5('l' || i)), now()
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO dedup (source, message_id, received_at)
            SELECT 'bulk', 'm' || i, now() FROM generate_series(1, :persons) i
            """, """
            INSERT INTO interaction (node_id, occurred_at, id, recorded_at, brand, origin, type, source, properties, marks)
            SELECT md5('n' || i)::uuid, '2024-05-01'::timestamptz + i * interval '1 minute', md5('i' || i)::uuid, now(),
                   'bulk', 'ingestion', 'EVENT', 'bulk', '{}', '{}'
            FROM generate_series(1, :persons) i
            """);
}
