package io.klantbeeld.profile;

import io.klantbeeld.test.Plan;
import io.klantbeeld.test.PlanProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

/** Proves on tables that are worth an index that no request and no batch of events scans one of them. */
@QuarkusTest
@RealServers
class ReadPathsTest {
    private static final int PERSONS = 30_000;
    private static final List<String> LARGE = List.of(
            "profile",
            "node",
            "sighting",
            "link_fact",
            "trait",
            "fragment",
            "dedup",
            "appreciation",
            "interaction_baseline",
            "personal_access",
            "interaction_2024_05",
            "interaction_2024_06");

    /** What must have been run, so that nothing is proved of requests that asked nothing. */
    private static final List<String> EXPECTED = List.of(
            "INSERT INTO interaction",
            "INSERT INTO sighting",
            "INSERT INTO link_fact",
            "INSERT INTO dedup",
            "INSERT INTO fragment",
            "UPDATE profile",
            "FROM interaction m",
            "FROM appreciation",
            "FROM interaction_baseline",
            "FROM personal_access",
            "JOIN trait t ON w.word",
            "JOIN fragment f",
            "FROM trait t WHERE t.profile_id = p.id) AS traits");

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String busy = Unique.name("busy");

    @BeforeEach
    void manyPersons() {
        TestSource.of("blauwvlucht").send(TestEvent.track("Once", "2024-05-01T09:00:00Z", "crm:" + Unique.name("c")));
        Awaitility.await()
                .atMost(TestReader.PATIENCE)
                .until(() -> sql.count("pg_class WHERE relname = 'interaction_2024_05'") == 1);
        for (var statement : MANY_PERSONS) {
            sql.execute(statement.replace(":persons", Integer.toString(PERSONS)));
        }
        busyPerson();
        LARGE.forEach(table -> sql.execute("ANALYZE " + table));
    }

    /** One person has most of the moments of a month, which tempts a planner to read all of it. */
    private void busyPerson() {
        TestSource.of("blauwvlucht").send(TestEvent.track("Once", "2024-06-01T09:00:00Z", "crm:" + busy));
        Awaitility.await().atMost(TestReader.PATIENCE).until(() -> sql.count("node WHERE value = ?", busy) == 1);
        sql.execute(MANY_MOMENTS, PERSONS, busy);
    }

    @Test
    void noRequestScansALargeTable() {
        try (var probe = PlanProbe.start()) {
            // given
            var user = "user_id:" + Unique.name("u");
            var email = "email:" + Unique.email("zoe");

            // when
            write(user, email);
            read(user, email);
            page("crm:" + busy);

            // then
            Awaitility.await().atMost(TestReader.PATIENCE).untilAsserted(() -> assertThat(statements(probe))
                    .contains(EXPECTED));
            assertThat(probe.plans())
                    .filteredOn(plan -> !largeTablesScannedBy(plan).isEmpty())
                    .as("statements that scan a large table")
                    .isEmpty();
        }
    }

    private static void write(String user, String email) {
        TestSource.of("blauwvlucht")
                .send(
                        TestEvent.identify("2024-05-02T09:00:00Z", Map.of("firstName", "Zoë"), user, email),
                        TestEvent.track("Checked In", "2024-05-02T09:00:00Z", user));
        TestReader.ofEverything().awaitInteractions(user, 1);
    }

    private static void read(String user, String email) {
        var reader = TestReader.ofEverything();
        reader.get(email, "explain", true).statusCode(200);
        reader.get(reader.await(user).getString("id")).statusCode(200);
        reader.interactions(email, "from", "2024-05-01T00:00:00Z", "channel", "WEB")
                .statusCode(200);
        TestReader.ofBrands("blauwvlucht").get(user).statusCode(200);
        reader.find("Zoe").statusCode(200);
        reader.find(email.substring(6)).statusCode(200);
        try (var stream = TestStream.of(user, reader.tokens(), "1")) {
            Awaitility.await().atMost(TestReader.PATIENCE).until(() -> !stream.names()
                    .isEmpty());
        }
        var officer = Tokens.scopes("profile:read", "privacy:manage").bearer();
        for (var part : List.of("relationship", "interactions/baseline", "accesses")) {
            given().header("Authorization", officer)
                    .get("/api/v1/profiles/{ref}/" + part, user)
                    .then()
                    .statusCode(200);
        }
    }

    private static void page(String busy) {
        var reader = TestReader.ofEverything();
        reader.interactions(busy).statusCode(200).body("items", hasSize(50));
        reader.interactions(busy, "to", "2024-06-10T00:00:00Z").statusCode(200).body("items", hasSize(50));
        reader.interactions(busy, "type", "CALL").statusCode(200).body("items", hasSize(3));
        reader.interactions(busy, "direction", "OUTBOUND").statusCode(200).body("items", hasSize(0));
        reader.interactions(busy, "channel", "WEB", "type", "EVENT")
                .statusCode(200)
                .body("items", hasSize(50));
        TestReader.ofBrands("blauwvlucht").interactions(busy).statusCode(200);
    }

    private static String statements(PlanProbe probe) {
        return String.join("\n", probe.plans().stream().map(Plan::sql).toList());
    }

    private static Set<String> largeTablesScannedBy(Plan plan) {
        var scanned = plan.scannedTables();
        scanned.retainAll(LARGE);
        return scanned;
    }

    private static final String MANY_MOMENTS = """
            INSERT INTO interaction (node_id, occurred_at, id, recorded_at, brand, origin, type, channel, direction,
                                     source, properties, marks)
            SELECT n.id, '2024-06-01'::timestamptz + i * interval '1 minute', gen_random_uuid(), now(), 'blauwvlucht',
                   'ingestion', CASE WHEN i % 10000 = 0 THEN 'CALL' ELSE 'EVENT' END,
                   CASE WHEN i % 10000 = 0 THEN 'PHONE' ELSE 'WEB' END, 'INBOUND', 'bulk', '{}', '{}'
            FROM generate_series(1, ?) i, node n WHERE n.value = ?
            """;

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
            """, """
            INSERT INTO appreciation (node_id, day, brand, type, direction, label, moments, sentiment)
            SELECT md5('n' || i)::uuid, '2024-05-01', 'bulk', 'EVENT', '', '', 1, 0 FROM generate_series(1, :persons) i
            """, """
            INSERT INTO interaction_baseline (node_id, brand, type, channel, direction, currency,
                                              moments, cost, judged, sentiment, first_at, last_at)
            SELECT md5('n' || i)::uuid, 'bulk', 'EVENT', '', '', '', 1, 0, 0, 0, now(), now()
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO personal_access (profile_id, id, at, subject, route, categories)
            SELECT md5('p' || i)::uuid, md5('a' || i)::uuid, now(), 'bulk', 'GET', '{CONTACT}'
            FROM generate_series(1, :persons) i
            """);
}
