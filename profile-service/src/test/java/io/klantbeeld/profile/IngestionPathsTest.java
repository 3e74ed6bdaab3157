package io.klantbeeld.profile;

import io.klantbeeld.test.PlanProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Proves on tables that are worth an index that no request about ingestion scans one of them. */
@QuarkusTest
@RealServers
class IngestionPathsTest {
    /** What must have been run, so that nothing is proved of requests that asked nothing. */
    private static final List<String> EXPECTED = List.of(
            "INSERT INTO quarantined_item",
            "UPDATE quarantined_item",
            "FROM quarantined_item",
            "FROM observed_event",
            "FROM observed_trait",
            "FROM source_rejection",
            "FROM ingestion_violation",
            "FROM source_statistics");

    private static final List<String> LARGE = List.of(
            "quarantined_item",
            "ingestion_violation",
            "observed_event",
            "observed_trait",
            "source_rejection",
            "source_statistics");

    private static final List<String> MANY = List.of("""
            INSERT INTO quarantined_item (id, source, brand, code, item, received_at, settled_at, outcome)
            SELECT md5('bulk' || i)::uuid, 'bulk' || i % 100, 'bulk', 'TOO_OLD', '{}', now(),
                   CASE WHEN i % 2 = 0 THEN now() END, CASE WHEN i % 2 = 0 THEN 'DISCARDED' END
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
            INSERT INTO observed_trait (source, name, log_partition, brand, claims, mismatches, first_seen_at, last_seen_at)
            SELECT 'bulk' || i % 100, 't' || i, 0, 'bulk', 1, 0, now(), now() FROM generate_series(1, 30000) i
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
        try (var probe = PlanProbe.start()) {
            // given
            website.batch(
                    Map.of("type", "track", "event", "Seen", "userId", Unique.name("u"), "timestamp", "tomorrow"),
                    Map.of("type", "dance"),
                    Map.of("type", "identify", "userId", Unique.name("u"), "traits", Map.of("city", "Delft")));
            var id = operator.awaitQuarantine(website.key(), 1).getString("items[0].id");

            // when
            operator.replay(id);
            List.of(operator, new TestOperator(operator.tokens().brands(website.brand())))
                    .forEach(asking -> askAbout(website, asking));

            // then
            await().untilAsserted(() -> assertThat(probe.statements()).contains(EXPECTED));
            assertThat(probe.scanning(LARGE))
                    .as("statements that scan a large table")
                    .isEmpty();
        }
    }

    private static void askAbout(TestSource website, TestOperator asking) {
        for (var state : List.of("OPEN", "SETTLED")) {
            asking.quarantine("state", state);
            asking.quarantine("state", state, "source", website.key());
            asking.quarantine("state", state, "code", "UNKNOWN_TYPE");
            asking.quarantine("state", state, "source", website.key(), "code", "UNKNOWN_TYPE");
        }
        List.of(
                        "/api/v1/quarantine/reasons",
                        "/api/v1/quarantine/reasons?source=" + website.key(),
                        "/api/v1/event-definitions/observations",
                        "/api/v1/event-definitions/observations?source=" + website.key(),
                        "/api/v1/event-definitions/observations?defined=false&limit=5",
                        "/api/v1/event-definitions/observations?defined=true",
                        "/api/v1/traits/observations?source=" + website.key(),
                        "/api/v1/traits/observations?defined=false&limit=5",
                        "/api/v1/traits/observations?defined=true",
                        "/api/v1/sources/" + website.key() + "/violations",
                        "/api/v1/sources/" + website.key() + "/statistics")
                .forEach(path -> asking.request().get(path).then().statusCode(200));
    }
}
