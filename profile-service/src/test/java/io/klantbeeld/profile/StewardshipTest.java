package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@RealServers
class StewardshipTest {
    private static final String AT = "2026-03-01T09:00:00Z";

    private final TestReader reader = TestReader.ofEverything();
    private final TestSteward steward = TestSteward.ofEverything();
    private final String user = "user_id:" + Unique.name("u");
    private final String email = "email:" + Unique.email("anna");

    @Test
    void aDecisionIsMadeOncePerIdempotencyKey() {
        twoPersons();
        var body = Map.of("with", email, "reason", "By telephone");
        var key = Unique.name("key");

        var once = withKey(key, body).statusCode(201).extract().jsonPath();
        var again = withKey(key, body).statusCode(201).extract().jsonPath();

        assertThat(again.getMap("")).isEqualTo(once.getMap(""));
        assertThat(once.getString("kind")).isEqualTo("LINK");
        assertThat(once.getList("profiles")).hasSize(1);
        withKey(key, Map.of("with", email, "reason", "Another")).statusCode(422);
    }

    private ValidatableResponse withKey(String key, Object body) {
        return given().header("Authorization", steward.tokens().bearer())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/profiles/{ref}/merges", user)
                .then();
    }

    @Test
    void whatCannotBeMergedIsRefusedWithItsField() {
        twoPersons();
        var path = "/api/v1/profiles/{ref}/merges";
        var known = Map.of("with", email, "reason", "r");

        steward.post(path, known, "nobody").statusCode(400).body("violations.field", hasItem("ref"));
        steward.post(path, known, "crm:nobody").statusCode(404);
        steward.post(path, Map.of("with", "nobody", "reason", "r"), user)
                .statusCode(400)
                .body("violations.field", hasItem("with"));
        steward.post(path, Map.of("with", "crm:nobody", "reason", "r"), user)
                .statusCode(422)
                .body("violations.field", hasItem("with"));
        steward.post(path, Map.of("with", email), user).statusCode(400).body("violations.field", hasItem("reason"));
        steward.merge(user, email);
        steward.post(path, known, user).statusCode(422).body("type", equalTo("urn:problem:profile:already-one"));
    }

    @Test
    void whatCannotBeUnmergedIsRefusedWithItsField() {
        twoPersons();
        var path = "/api/v1/profiles/{ref}/unmerges";

        steward.post(path, Map.of("reason", "r"), user).statusCode(400).body("violations.field", hasItem("merge"));
        steward.post(path, Map.of("reason", "r", "identifiers", List.of(user, email)), user)
                .statusCode(422)
                .body("violations.field", equalTo(List.of("identifiers[1]")));
        steward.post(path, Map.of("reason", "r", "identifiers", List.of("nobody")), user)
                .statusCode(400)
                .body("violations.field", hasItem("identifiers[0]"));
        steward.post(path, Map.of("reason", "r", "identifiers", List.of(user)), user)
                .statusCode(422)
                .body("type", equalTo("urn:problem:profile:nothing-remains"));
        steward.post(path, Map.of("reason", "r", "merge", "019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01"), user)
                .statusCode(422)
                .body("violations.field", equalTo(List.of("merge")));
    }

    private void twoPersons() {
        TestSource.of("blauwvlucht").send(TestEvent.track("One", AT, user), TestEvent.track("Two", AT, email));
        reader.await(email);
        reader.await(user);
    }

    @Test
    void theGraphShowsTheEvidenceOfEveryLinkPageByPage() {
        var source = TestSource.of("blauwvlucht");
        source.send(TestEvent.track("One", AT, user, "crm:" + Unique.name("c"), email));
        reader.await(user);

        var first = graph("");
        var rest = graph("&cursor=" + first.getString("links.nextCursor"));

        assertThat(first.getList("nodes.namespace")).isEqualTo(List.of("user_id", "crm", "email"));
        assertThat(first.getList("links.items.rule")).isEqualTo(List.of("SAME_EVENT"));
        assertThat(first.getString("links.items[0].home")).isEqualTo(first.getString("nodes[0].id"));
        assertThat(List.of(first.getString("links.items[0].other"), rest.getString("links.items[0].other")))
                .containsExactlyInAnyOrder(first.getString("nodes[1].id"), first.getString("nodes[2].id"));
        assertThat(rest.getString("links.nextCursor")).isNull();
        assertThat(rest.getString("links.items[0].source")).isEqualTo(source.key());
    }

    private JsonPath graph(String more) {
        return steward.get("/api/v1/profiles/{ref}/identity?limit=1" + more, email)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void theGraphShowsOnlyWhatTheReaderMaySee() {
        TestSource.of("blauwvlucht").send(TestEvent.track("One", AT, email));
        TestSource.of("medivisie").send(TestEvent.track("Two", AT, user, email));
        reader.await(user);
        TestReader.ofBrands("blauwvlucht").await(email);

        var airline = new TestSteward(Tokens.scopes("profile:read").brands("blauwvlucht")).identity(email);

        assertThat(airline.getList("nodes.value")).isEqualTo(List.of("•••"));
        assertThat(airline.getList("masked")).isEqualTo(List.of("nodes.email"));
        assertThat(airline.getList("links.items")).isEmpty();
        new TestSteward(Tokens.scopes("profile:read").brands("wolkje"))
                .get("/api/v1/profiles/{ref}/identity", email)
                .statusCode(404);
    }

    @Test
    void aValueThatLinksTooManyPersonsIsSuspendedListedAndReleased() {
        var namespace = customersOfOneShop();

        assertThat(generic()).containsEntry("state", "SUSPENDED").containsEntry("refusedLinks", 21);
        steward.get("/api/v1/identity-rules/violations?reason=GENERIC_VALUE")
                .statusCode(200)
                .body("items.other.value", hasItem(email.substring(6)));

        decide("releases");
        assertThat(persons(namespace, 21)).isEqualTo(1);
        assertThat(generic()).containsEntry("state", "RELEASED").containsEntry("refusedLinks", 0);

        decide("suspensions");
        assertThat(persons(namespace, 21)).isEqualTo(21);
        assertThat(generic()).containsEntry("state", "SUSPENDED");
    }

    /** Lets twenty persons, and then one too many, give the same address. */
    private String customersOfOneShop() {
        var namespace = "user_id." + Unique.name("shop");
        steward.put("/api/v1/identifier-namespaces/{name}", Map.of("unique", true), namespace)
                .statusCode(201);
        TestSteward.awaitRules();
        var website = TestSource.of("blauwvlucht");
        website.send(IntStream.rangeClosed(1, 20)
                .mapToObj(number -> TestEvent.track("Ordered", AT, namespace + ":" + number, email))
                .toArray());
        reader.awaitInteractions(email, 20);
        website.send(TestEvent.track("Ordered", AT, namespace + ":21", email));
        await().untilAsserted(() -> assertThat(persons(namespace, 21)).isEqualTo(21));
        return namespace;
    }

    private void decide(String what) {
        steward.post(
                        "/api/v1/identity-rules/generic-identifiers/{ref}/" + what,
                        Map.of("reason", "One big family"),
                        email)
                .statusCode(201);
    }

    private long persons(String namespace, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> reader.await(namespace + ":" + number).getString("id"))
                .distinct()
                .count();
    }

    private Map<String, Object> generic() {
        return steward
                .get("/api/v1/identity-rules/generic-identifiers?limit=500")
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(item -> email.substring(6).equals(item.get("value")))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/profiles/crm:1/merges, profile:steward",
        "POST, /api/v1/profiles/crm:1/unmerges, profile:steward",
        "GET, /api/v1/profiles/crm:1/identity, profile:read",
        "GET, /api/v1/identity-rules/violations, profile:steward",
        "GET, /api/v1/identity-rules/generic-identifiers, profile:steward",
        "POST, /api/v1/identity-rules/generic-identifiers/crm:1/releases, profile:steward",
        "POST, /api/v1/identity-rules/generic-identifiers/crm:1/suspensions, profile:steward",
        "POST, /api/v1/identity-rules/simulations, profile:steward",
        "GET, /api/v1/identity-rules/simulations/019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01, profile:steward",
        "GET, /api/v1/identifier-namespaces, platform:manage",
        "GET, /api/v1/identifier-namespaces/email, platform:manage",
        "GET, /api/v1/identifier-namespaces, profile:steward",
        "GET, /api/v1/identifier-namespaces/email, profile:steward",
        "PUT, /api/v1/identifier-namespaces/email, platform:manage"
    })
    void aRouteNeedsItsScope(String method, String path, String scope) {
        var headers = new HashMap<String, Object>();

        assertThat(given().request(method, path).statusCode()).isEqualTo(401);
        headers.put(
                "Authorization",
                Tokens.scopes("profile:write", "consent:manage").bearer());
        assertThat(given().headers(headers)
                        .contentType(ContentType.JSON)
                        .request(method, path)
                        .statusCode())
                .isEqualTo(403);
        headers.put("Authorization", Tokens.scopes(scope).bearer());
        assertThat(given().headers(headers)
                        .contentType(ContentType.JSON)
                        .request(method, path)
                        .statusCode())
                .isNotIn(401, 403)
                .isLessThan(500);
    }
}
