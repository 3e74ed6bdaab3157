package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
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

    private static final Map<String, Object> ONE_PER_PERSON =
            Map.of("unique", true, "limit", Map.of("count", 1, "per", "EVER"));

    private final TestReader reader = TestReader.ofEverything();
    private TestSource website;
    private final TestSteward steward = TestSteward.ofEverything();
    private final String name = Unique.name("card");

    @BeforeEach
    void register() {
        website = TestSource.of("blauwvlucht");
    }

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
    void onePersonIsMadeByNoMoreLinksOfAWeekThanTheCap() {
        var user = "user_id:" + Unique.name("u");
        var cards = IntStream.rangeClosed(1, 51).mapToObj(i -> name + ":" + i).toList();
        website.send(cards.stream()
                .map(card -> TestEvent.track("Paid", AT, user, card))
                .toArray());
        await().until(() -> ids(cards).size() == 2);

        website.send(TestEvent.track("Paid", "2026-03-20T09:00:00Z", user, name + ":later"));

        var one = reader.await(user).getString("id");
        assertThat(reader.await(name + ":later").getString("id")).isEqualTo(one);
        assertThat(steward.identity(user).getList("violations.reason")).containsExactly("MERGE_CAP");
        assertThat(steward.get("/api/v1/identity-rules/violations?reason=MERGE_CAP&limit=500")
                        .extract()
                        .jsonPath()
                        .getList("items.home.profile"))
                .contains(one);
        steward.merge(user, refused(cards, one));
        assertThat(ids(cards)).hasSize(1);
        assertThat(steward.identity(user).getList("violations")).isEmpty();
    }

    private String refused(List<String> cards, String person) {
        return cards.stream()
                .filter(card -> !reader.await(card).getString("id").equals(person))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> ids(List<String> references) {
        return references.stream()
                .map(reference -> reader.await(reference).getString("id"))
                .collect(Collectors.toSet());
    }

    @Test
    void aChangeIsTriedBeforeItCounts() {
        var user = "user_id:" + Unique.name("u");
        website.send(
                TestEvent.track("Paid", AT, user, name + ":1"),
                TestEvent.track("Paid", "2026-03-02T09:00:00Z", user, name + ":2"));
        reader.await(name + ":2");
        var id = reader.await(user).getString("id");

        var before = simulated(Map.of("unused-" + name, ONE_PER_PERSON));
        var after = simulated(Map.of(name, ONE_PER_PERSON));

        assertThat(after.getLong("split")).isEqualTo(before.getLong("split") + 1);
        assertThat(after.getLong("movedIdentifiers")).isEqualTo(before.getLong("movedIdentifiers") + 1);
        assertThat(after.getDouble("progress")).isEqualTo(1);
        assertThat(reader.await(name + ":2").getString("id")).isEqualTo(id);

        var applied = applied(name);
        assertThat(applied.getLong("split")).isGreaterThanOrEqualTo(1);
        assertThat(reader.await(name + ":1").getString("id")).isEqualTo(id);
        assertThat(reader.await(name + ":2").getString("id")).isNotEqualTo(id);
    }

    private JsonPath applied(String namespace) {
        steward.put(NAMESPACE, ONE_PER_PERSON, namespace).statusCode(201);
        return awaitCompleted(
                steward.post("/api/v1/identity-rules/applications", Map.of())
                        .statusCode(202)
                        .extract()
                        .path("id"),
                "applications");
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
        await().untilAsserted(() -> steward.get(path, id).statusCode(200).body("state", equalTo("COMPLETED")));
        return steward.get(path, id).extract().jsonPath();
    }
}
