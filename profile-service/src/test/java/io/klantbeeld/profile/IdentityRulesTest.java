package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
@RealServers
class IdentityRulesTest {
    private static final String AT = "2026-03-01T09:00:00Z";
    private static final String NAMESPACE = "/api/v1/identifier-namespaces/{name}";

    private final TestReader reader = TestReader.ofEverything();
    private final TestSteward steward = TestSteward.ofEverything();
    private final String name = Unique.name("card");

    @Test
    void theRegistryKnowsTheNamespacesOfTheHouse() {
        var registry = steward.get("/api/v1/identifier-namespaces?limit=500")
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(registry.getList("items.name", String.class))
                .contains("user_id", "crm", "loyalty", "email", "phone", "social", "device", "anonymous_id")
                .isSorted();
        steward.get(NAMESPACE, "email")
                .statusCode(200)
                .body("normaliser", equalTo("EMAIL"))
                .body("priority", equalTo(4))
                .body("joins", equalTo(true))
                .body("blocked", hasItem("info@*"));
        steward.get(NAMESPACE, "device").statusCode(200).body("joins", equalTo(false));
        steward.get(NAMESPACE, name).statusCode(404);
    }

    @Test
    void settingsAreChangedAtTheRevisionThatWasSeen() {
        var etag = steward.put(NAMESPACE, Map.of("unique", true), name)
                .statusCode(201)
                .extract()
                .header("ETag");

        put(etag, Map.of("unique", false)).statusCode(200).body("unique", equalTo(false));
        put(etag, Map.of("unique", true)).statusCode(412);
    }

    private ValidatableResponse put(String etag, Object body) {
        return given().header("Authorization", steward.tokens().bearer())
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(NAMESPACE, name)
                .then();
    }

    @Test
    void badSettingsAreRefusedWithTheirFields() {
        steward.put(NAMESPACE, Map.of("limit", Map.of("count", 0)), name)
                .statusCode(400)
                .body("violations.field", hasItems("unique", "limit.count", "limit.per"));
        steward.put(NAMESPACE, Map.of("unique", true, "priority", 1), name)
                .statusCode(400)
                .body("violations.field", hasItem("priority"));
        steward.put(NAMESPACE, Map.of("unique", true), "No Namespace")
                .statusCode(400)
                .body("violations.field", hasItem("name"));
        steward.post("/api/v1/identity-rules/simulations", Map.of("namespaces", Map.of()))
                .statusCode(400);
        steward.post(
                        "/api/v1/identity-rules/simulations",
                        Map.of("namespaces", Map.of("No Namespace", Map.of("unique", true))))
                .statusCode(400)
                .body("violations.field", hasItem("namespaces"));
        steward.get("/api/v1/identity-rules/violations?reason=nonsense")
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
    }

    @Test
    void aBlockedValueJoinsNobody() {
        steward.put(NAMESPACE, Map.of("unique", true, "blocked", List.of("test*")), name)
                .statusCode(201);
        TestSteward.awaitRules();
        var users = List.of("user_id:" + Unique.name("a"), "user_id:" + Unique.name("b"));

        users.forEach(user -> TestSource.of("blauwvlucht").send(TestEvent.track("Paid", AT, user, name + ":TEST-1")));

        var ids = users.stream().map(user -> reader.await(user).getString("id")).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(steward.identity(users.getFirst()).getList("violations.reason"))
                .containsExactly("BLOCKED_VALUE");
    }

    @Test
    void aChangeIsTriedBeforeItCounts() {
        var user = "user_id:" + Unique.name("u");
        TestSource.of("blauwvlucht")
                .send(
                        TestEvent.track("Paid", AT, user, name + ":1"),
                        TestEvent.track("Paid", "2026-03-02T09:00:00Z", user, name + ":2"));
        reader.await(name + ":2");
        var id = reader.await(user).getString("id");
        var one = Map.of("unique", true, "limit", Map.of("count", 1, "per", "EVER"));

        var before = simulated(Map.of("unused-" + name, one));
        var after = simulated(Map.of(name, one));

        assertThat(after.getLong("split")).isEqualTo(before.getLong("split") + 1);
        assertThat(after.getDouble("progress")).isEqualTo(1);
        assertThat(reader.await(name + ":2").getString("id")).isEqualTo(id);

        steward.put(NAMESPACE, one, name).statusCode(201);

        assertThat(applied().getLong("split")).isGreaterThanOrEqualTo(1);
        assertThat(reader.await(name + ":1").getString("id")).isEqualTo(id);
        assertThat(reader.await(name + ":2").getString("id")).isNotEqualTo(id);
    }

    private JsonPath applied() {
        var application = steward.post("/api/v1/identity-rules/applications", Map.of());
        return awaitCompleted(application.statusCode(202).extract().path("id"), "applications");
    }

    @Test
    void aSimulationCanBeCancelled() {
        String id = steward.post(
                        "/api/v1/identity-rules/simulations",
                        Map.of("namespaces", Map.of(name, Map.of("unique", true))))
                .statusCode(202)
                .extract()
                .path("id");

        var state = steward.post("/api/v1/identity-rules/simulations/{id}/cancellations", Map.of(), id)
                .statusCode(200)
                .extract()
                .<String>path("state");

        assertThat(state).isIn("CANCELLED", "COMPLETED");
        steward.get("/api/v1/identity-rules/applications/{id}", id).statusCode(404);
    }

    private JsonPath simulated(Map<String, Object> namespaces) {
        return awaitCompleted(
                steward.post("/api/v1/identity-rules/simulations", Map.of("namespaces", namespaces))
                        .statusCode(202)
                        .extract()
                        .path("id"),
                "simulations");
    }

    private JsonPath awaitCompleted(String id, String kind) {
        var path = "/api/v1/identity-rules/" + kind + "/{id}";
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> steward.get(path, id).statusCode(200).body("state", equalTo("COMPLETED")));
        return steward.get(path, id).extract().jsonPath();
    }
}
