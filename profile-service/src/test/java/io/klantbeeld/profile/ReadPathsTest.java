package io.klantbeeld.profile;

import io.klantbeeld.test.PlanProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

/** Proves on tables that are worth an index that no request and no batch of events scans one of them. */
@QuarkusTest
@RealServers
class ReadPathsTest {
    /** What must have been run, so that nothing is proved of requests that asked nothing. */
    private static final List<String> EXPECTED = List.of(
            "INSERT INTO interaction",
            "INSERT INTO sighting",
            "INSERT INTO link_fact",
            "INSERT INTO dedup",
            "INSERT INTO fragment",
            "INSERT INTO identity_decision",
            "UPDATE profile",
            "FROM interaction m",
            "FROM appreciation",
            "FROM interaction_baseline",
            "FROM personal_access",
            "FROM (SELECT * FROM link_violation WHERE",
            "FROM (SELECT * FROM generic_identifier WHERE",
            "FROM merge_entry m LEFT JOIN identity_decision d",
            "JOIN device_interval d ON d.owner_id = n.id",
            "FROM import_row",
            "FROM quarantined_item",
            "from dead_letter",
            "JOIN trait t ON w.word",
            "FROM fragment k",
            "FROM trait k WHERE k.profile_id = p.id) s",
            "FROM aggregate_bucket k",
            "ORDER BY array_position");

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String busy = Unique.name("busy");
    private final String user = "user_id:" + Unique.name("u");
    private final String email = "email:" + Unique.email("zoe");
    private Questions questions;

    @Inject
    OpenApiDocumentService openApi;

    @BeforeEach
    void register() {
        questions = new Questions(user, email);
    }

    @AfterEach
    void clear() {
        ManyRows.clear(sql);
    }

    @Test
    void everyRouteThatCanBeReadIsAsked() {
        var document = Schemas.json(new String(openApi.getDocument(Format.JSON), StandardCharsets.UTF_8));

        var routes = new TreeSet<String>();
        document.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .forEach(path -> routes.add(path.getKey()));

        assertThat(questions.routes()).isEqualTo(routes);
    }

    @Test
    void noRequestScansALargeTable() {
        manyPersons();
        try (var probe = PlanProbe.start()) {
            // given
            write();

            // when
            questions.askAll();
            page("crm:" + busy);
            decide();

            // then
            await().untilAsserted(() -> assertThat(probe.statements()).contains(EXPECTED));
            assertThat(probe.scanning(ManyRows.LARGE))
                    .as("statements that scan a large table")
                    .isEmpty();
        }
    }

    private void manyPersons() {
        TestSource.of("blauwvlucht").send(TestEvent.track("Once", "2024-05-01T09:00:00Z", "crm:" + Unique.name("c")));
        await().until(() -> sql.count("pg_class WHERE relname = 'interaction_2024_05'") == 1);
        ManyRows.fill(sql);
        TestSource.of("blauwvlucht").send(TestEvent.track("Once", "2024-06-01T09:00:00Z", "crm:" + busy));
        await().until(() -> sql.count("node WHERE value = ?", busy) == 1);
        ManyRows.fillMonthOf(busy, sql);
        ManyRows.analyse(sql);
    }

    private void write() {
        TestSource.of("blauwvlucht")
                .send(
                        TestEvent.identify("2024-05-02T09:00:00Z", Map.of("firstName", "Zoë"), user, email),
                        TestEvent.track("Checked In", "2024-05-02T09:00:00Z", user));
        TestReader.ofEverything().awaitInteractions(user, 1);
    }

    /** Takes a person apart and together again, and decides about a value. */
    private void decide() {
        var steward = TestSteward.ofEverything();
        steward.unmerge(user, Map.of("identifiers", List.of(email), "reason", "Two customers"));
        steward.merge(user, email);
        for (var decision : List.of("suspensions", "releases")) {
            steward.post(
                            "/api/v1/identity-rules/generic-identifiers/{ref}/" + decision,
                            Map.of("reason", "Looked at"),
                            email)
                    .statusCode(201);
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
}
