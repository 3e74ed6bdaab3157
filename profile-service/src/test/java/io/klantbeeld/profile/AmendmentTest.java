package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@RealServers
class AmendmentTest {
    private static final Tokens WRITER = Tokens.scopes("profile:write");

    private final TestReader reader = TestReader.ofEverything();
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String user = "user_id:" + Unique.name("u");
    private TestSource website;
    private TestSource desk;

    @BeforeEach
    void know() {
        website = TestSource.of("blauwvlucht");
        desk = TestSource.of("blauwvlucht", Map.of("precedence", 90));
        website.send(TestEvent.identify("2026-03-01T09:00:00Z", Map.of("plan", "silver"), user));
        reader.await(user);
    }

    @Test
    void theProfileHasWhatWasClaimedWhenTheRequestIsAnswered() {
        long version = reader.await(user).getLong("version");

        var messageId = amend(Map.of("plan", "gold"))
                .statusCode(200)
                .body("source", equalTo(desk.key()))
                .body("messageId", startsWith("amendment:"))
                .body("version", equalTo((int) version + 1))
                .body("traits.plan", equalTo("SHOWN"))
                .extract()
                .<String>path("messageId");

        reader.get(user, "explain", true)
                .body("traits.plan", equalTo("gold"))
                .body("explain.plan.messageId", equalTo(messageId))
                .body("explain.plan.candidates.source", contains(website.key()));
    }

    @Test
    void aClaimThatAnotherGoesBeforeIsKeptAndNotShown() {
        send(
                        Map.of(
                                "source",
                                desk.key(),
                                "traits",
                                Map.of("plan", "bronze"),
                                "observedAt",
                                "2020-01-01T00:00:00Z"),
                        user)
                .statusCode(200)
                .body("traits.plan", equalTo("NOT_SHOWN"));

        reader.get(user, "explain", true)
                .body("traits.plan", equalTo("silver"))
                .body("explain.plan.candidates.value", contains("bronze"));
    }

    @Test
    void aTraitThatNobodyDefinedIsListedAsThoseOfEvents() {
        var trait = TestTrait.unique();

        amend(Map.of(trait.name(), "12A")).statusCode(200).body("traits", hasEntry(trait.name(), "SHOWN"));

        trait.request()
                .get("/api/v1/traits/observations?defined=false&source=" + desk.key())
                .then()
                .statusCode(200)
                .body("items.name", contains(trait.name()))
                .body("items[0].claims", equalTo(1));
    }

    @Test
    void nullTakesBackWhatTheSourceClaimed() {
        amend(Map.of("plan", "gold")).statusCode(200);
        var traits = new HashMap<String, Object>();
        traits.put("plan", null);

        amend(traits).statusCode(200);

        reader.get(user).body("traits.plan", nullValue());
    }

    @Test
    void aRepetitionWithTheSameKeyClaimsOnce() {
        var key = Unique.name("key");
        var first = request(desk.key(), Map.of("plan", "gold"), key, user)
                .statusCode(200)
                .extract();

        var second = request(desk.key(), Map.of("plan", "gold"), key, user)
                .statusCode(200)
                .extract();

        assertThat(second.<String>path("messageId")).isEqualTo(first.path("messageId"));
        assertThat(sql.count("fragment WHERE source = ?", desk.key())).isEqualTo(1);
        request(desk.key(), Map.of("plan", "platinum"), key, user).statusCode(422);
    }

    @Test
    void whatTheDefinitionsDoNotAdmitIsRefusedWhole() {
        var trait = TestTrait.unique().defined("NUMBER", "BEHAVIOUR", "MAX");
        var elsewhere = TestTrait.unique().defined(Map.of("brands", List.of("wolkje")));

        amend(Map.of("plan", "gold", trait.name(), "many", elsewhere.name(), "x", "$locale", "nl"))
                .statusCode(422)
                .body("type", equalTo("urn:problem:profile:traits-refused"))
                .body("violations.size()", equalTo(3));

        reader.get(user).body("traits.plan", equalTo("silver"));
        assertThat(sql.count("fragment WHERE source = ?", desk.key())).isZero();
    }

    @Test
    void whoIsNotKnownCannotBeAmended() {
        send(body(Map.of("plan", "gold")), "user_id:" + Unique.name("nobody")).statusCode(404);
        send(body(Map.of("plan", "gold")), "nonsense").statusCode(400);
        send(Map.of("source", Unique.name("s"), "traits", Map.of("plan", "gold")), user)
                .statusCode(422);
        send(Map.of("source", TestSource.of("wolkje").key(), "traits", Map.of("plan", "x")), user, "blauwvlucht")
                .statusCode(403);
    }

    @Test
    void whatCannotBeKeptIsABadRequest() {
        amend(Map.of()).statusCode(400);
        amend(Map.of("plan", "a\u0000b")).statusCode(400);
        amend(Map.of("plan", "x".repeat(40_000))).statusCode(400);
        send(Map.of("source", desk.key(), "traits", Map.of("plan", "x"), "observedAt", "2999-01-01T00:00:00Z"), user)
                .statusCode(422);
    }

    @Test
    void whoMayOnlyReadCannotAmend() {
        given().header("Authorization", Tokens.scopes("profile:read").bearer())
                .contentType(ContentType.JSON)
                .body(body(Map.of("plan", "gold")))
                .patch("/api/v1/profiles/{ref}/traits", user)
                .then()
                .statusCode(403);
    }

    @Test
    void claimsStayWithTheIdentifierThatWasNamed() {
        var email = "email:" + Unique.email("anna");
        website.send(TestEvent.identify("2026-03-01T10:00:00Z", Map.of(), user, email));
        reader.await(email);
        send(body(Map.of("plan", "gold")), email).statusCode(200);
        reader.get(user).body("traits.plan", equalTo("gold"));

        TestSteward.ofEverything().unmerge(user, Map.of("identifiers", List.of(email), "reason", "Two customers"));

        reader.get(user).body("traits.plan", equalTo("silver"));
        reader.get(email).body("traits.plan", equalTo("gold"));
    }

    private Map<String, Object> body(Map<String, Object> traits) {
        return Map.of("source", desk.key(), "traits", traits);
    }

    private ValidatableResponse amend(Map<String, Object> traits) {
        return send(body(traits), user);
    }

    private static ValidatableResponse send(Map<String, Object> body, String reference) {
        return send(body, reference, "*");
    }

    private static ValidatableResponse send(Map<String, Object> body, String reference, String brand) {
        return given().header("Authorization", WRITER.brands(brand).bearer())
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/api/v1/profiles/{ref}/traits", reference)
                .then();
    }

    private static ValidatableResponse request(
            String source, Map<String, Object> traits, String key, String reference) {
        return given().header("Authorization", WRITER.bearer())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("source", source, "traits", traits))
                .patch("/api/v1/profiles/{ref}/traits", reference)
                .then();
    }
}
