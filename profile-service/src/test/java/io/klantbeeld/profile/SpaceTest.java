package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@RealServers
class SpaceTest {
    private static final AtomicInteger PHONES = new AtomicInteger(200_000);

    private final TestOperator operator = TestOperator.ofEverything();
    private final String brand = Unique.name("brand");
    private final String user = Unique.name("u");
    private final String email = Unique.email("anna");
    private final String phone = "+3197010%06d".formatted(PHONES.getAndIncrement());
    private TestSource website;
    private String key;

    @BeforeEach
    void aPerson() {
        website = TestSource.of(brand, Map.of("namespaces", Map.of("userId", "user_id.shop")));
        key = readKey(true);
        var traits = Map.of("email", email, "phone", phone, "firstName", "Anna", "plan", "gold", "loyaltyTier", "a");
        website.batch(
                Map.of("type", "identify", "userId", user, "traits", traits),
                Map.of("type", "group", "userId", user, "groupId", "acme"),
                event("First", "2026-03-01T09:00:00Z"),
                event("Second", "2026-03-02T09:00:00Z"),
                event("Third", "2026-03-03T09:00:00Z"));
        TestReader.ofEverything().awaitInteractions("user_id.shop:" + user, 3);
    }

    @Test
    void traitsAreReadPageByPage() {
        var first = json("traits?limit=3&include=firstName,loyaltyTier,plan,email", "user_id:" + user);
        assertThat(first.getMap("traits")).containsOnlyKeys("email", "firstName", "loyaltyTier");
        assertThat(first.getBoolean("cursor.has_more")).isTrue();
        assertThat(first.getString("cursor.url"))
                .startsWith("/v1/spaces/%s/collections/users/profiles/".formatted(website.key()))
                .endsWith(user + "/traits?limit=3");

        var second = json(
                "traits?limit=3&include=firstName,loyaltyTier,plan,email&next=" + first.getString("cursor.next"),
                "user_id:" + user);
        assertThat(second.getMap("traits")).isEqualTo(Map.of("plan", "gold"));
        assertThat(second.getBoolean("cursor.has_more")).isFalse();
        assertThat(second.getInt("cursor.limit")).isEqualTo(3);
        assertThat(json("traits?class=audience", "user_id:" + user).getMap("traits"))
                .isEmpty();
    }

    @Test
    void externalIdsAreThoseThatTheBrandSaw() {
        var ids = json("external_ids", "email:" + email);

        assertThat(ids.getList("data.type")).isEqualTo(List.of("user_id.shop", "email", "phone"));
        assertThat(ids.getList("data.id")).isEqualTo(List.of(user, email, phone));
        assertThat(json("external_ids?include=email", "email:" + email).getList("data.id"))
                .isEqualTo(List.of(email));
        assertThat(json("external_ids?limit=1&next=1", "email:" + email).getList("data.type"))
                .isEqualTo(List.of("email"));
    }

    @Test
    void eventsAreReadTheNewestFirst() {
        var first = json("events?limit=2", "user_id:" + user);
        assertThat(first.getList("data.event")).isEqualTo(List.of("Third", "Second"));
        var second = json("events?limit=2&next=" + first.getString("cursor.next"), "user_id:" + user);
        assertThat(second.getList("data.event")).isEqualTo(List.of("First"));
        assertThat(second.getBoolean("cursor.has_more")).isFalse();
        assertThat(second.getString("data[0].source_id")).isEqualTo(website.key());

        var chosen = json("events?limit=1&include=First,Second", "user_id:" + user);
        assertThat(chosen.getList("data.event")).isEqualTo(List.of("Second"));
        assertThat(json(
                                "events?limit=1&include=First,Second&next=" + chosen.getString("cursor.next"),
                                "user_id:" + user)
                        .getList("data.event"))
                .isEqualTo(List.of("First"));
    }

    @Test
    void whatTheHolderOfAKeyWasShownIsOnRecord() {
        json("traits?include=plan&purpose=dpv:CustomerCare", "user_id:" + user);
        json("external_ids?include=email&purpose=dpv:CustomerCare", "user_id:" + user);
        json("traits?include=firstName", "user_id:" + user);

        var officer = io.klantbeeld.test.Tokens.scopes("profile:read", "privacy:manage");
        var accesses = given().header("Authorization", officer.bearer())
                .get("/api/v1/profiles/{ref}/accesses", "user_id.shop:" + user)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var route = "GET /v1/spaces/{space}/collections/users/profiles/{profile}/";
        assertThat(accesses.getList("items.route")).isEqualTo(List.of(route + "traits", route + "external_ids"));
        assertThat(accesses.getList("items.categories")).isEqualTo(List.of(List.of("IDENTITY"), List.of("CONTACT")));
        assertThat(accesses.getString("items[0].subject")).isEqualTo("source:" + website.key());
        assertThat(accesses.getString("items[1].purpose")).isEqualTo("dpv:CustomerCare");
    }

    @Test
    void metadataAndLinksAreRead() {
        assertThat(json("metadata", "user_id:" + user).getString("segment_id")).hasSize(36);
        assertThat(json("metadata", "user_id:" + user).getString("metadata.created_at"))
                .isNotNull();
        var links = json("links", "user_id:" + user);
        assertThat(links.getString("data[0].to_collection")).isEqualTo("accounts");
        assertThat(links.getString("data[0].external_ids[0].id")).isEqualTo("acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B", "+"})
    void thePlusOfATelephoneNumberMayBeWrittenEitherWay(String plus) {
        given().urlEncodingEnabled(false)
                .auth()
                .preemptive()
                .basic(key, "")
                .get("/v1/spaces/%s/collections/users/profiles/phone:%s%s/metadata"
                        .formatted(brand, plus, phone.substring(1)))
                .then()
                .statusCode(200);
    }

    @Test
    void personalValuesAreMaskedUnlessTheKeyIsForThem() {
        var masked = readKey(false);

        var traits = get("traits?limit=50", "user_id:" + user, masked)
                .statusCode(200)
                .extract()
                .jsonPath();
        var ids = get("external_ids", "user_id:" + user, masked).extract().jsonPath();

        assertThat(traits.getString("traits.firstName")).isEqualTo("•••");
        assertThat(traits.getString("traits.plan")).isEqualTo("gold");
        assertThat(ids.getList("data.id")).isEqualTo(List.of(user, "•••", "•••"));
    }

    @Test
    void aPersonOfAnotherBrandIsNotThere() {
        var other = TestSource.of("medivisie");
        var otherKey = readKey(other, true);

        given().auth()
                .preemptive()
                .basic(otherKey, "")
                .get("/v1/spaces/medivisie/collections/users/profiles/email:{email}/traits", email)
                .then()
                .statusCode(404)
                .header("Request-Id", notNullValue())
                .body("error.code", equalTo("not_found"));
        get("traits", "user_id:" + user, otherKey).statusCode(404);
    }

    @Test
    void errorsAreThoseOfThatApi() {
        get("traits", "user_id:" + user, website.writeKey())
                .statusCode(401)
                .header("Request-Id", notNullValue())
                .body("error.code", equalTo("authentication_failed"))
                .body("error.message", notNullValue());
        get("traits?limit=0", "user_id:" + user, key).statusCode(400).body("error.code", equalTo("bad_request"));
        get("events?next=x", "user_id:" + user, key).statusCode(400);
        get("external_ids?next=x", "user_id:" + user, key).statusCode(400);
        get("traits", "nobody", key).statusCode(400).body("error.code", equalTo("bad_request"));
        get("traits", "user_id:nobody-here", key).statusCode(404).body("error.code", equalTo("not_found"));
    }

    @Test
    void aRevokedReadKeyReadsNoMoreAndAReadKeyNeverWrites() {
        var source = operator.request().get("/api/v1/sources/" + website.key()).jsonPath();
        assertThat(source.getList("keys")).hasSize(1);
        assertThat(source.getString("readKeys[0].prefix")).startsWith("rk_");
        assertThat(source.prettify()).doesNotContain(key);
        given().auth()
                .preemptive()
                .basic(key, "")
                .contentType("application/json")
                .body(Map.of("event", "x", "userId", user))
                .post("/v1/track")
                .then()
                .statusCode(401);

        operator.request()
                .delete("/api/v1/sources/{key}/read-keys/{id}", website.key(), source.getString("readKeys[0].id"))
                .then()
                .statusCode(204);

        get("traits", "user_id:" + user, key).statusCode(401);
    }

    private JsonPath json(String part, String reference) {
        return get(part, reference, key).statusCode(200).extract().jsonPath();
    }

    private ValidatableResponse get(String part, String reference, String readKey) {
        return given().auth()
                .preemptive()
                .basic(readKey, "")
                .get("/v1/spaces/%s/collections/users/profiles/%s/%s".formatted(website.key(), reference, part))
                .then();
    }

    private String readKey(boolean personalData) {
        return readKey(website, personalData);
    }

    private String readKey(TestSource source, boolean personalData) {
        return operator.request()
                .body(Map.of("overlap", "PT1H", "personalData", personalData))
                .post("/api/v1/sources/{key}/read-keys", source.key())
                .then()
                .statusCode(201)
                .extract()
                .path("readKey");
    }

    private Map<String, Object> event(String name, String at) {
        return Map.of("type", "track", "event", name, "userId", user, "timestamp", at, "properties", Map.of("a", 1));
    }
}
