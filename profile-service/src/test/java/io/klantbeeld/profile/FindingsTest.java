package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What the engine refused and suspended is listed to whom it may be shown, and that is on record. */
@QuarkusTest
@RealServers
class FindingsTest {
    private static final String AT = "2026-03-01T09:00:00Z";
    private static final String VIOLATIONS = "/api/v1/identity-rules/violations";
    private static final String GENERIC = "/api/v1/identity-rules/generic-identifiers";

    private final TestSteward steward = TestSteward.ofEverything();
    private final String user = "user_id:" + Unique.name("u");
    private final String address = Unique.email("anna");
    private final String email = "email:" + address;

    @BeforeEach
    void aViolationAndAGenericValue() {
        setAside(email, user);
    }

    /** Takes an address from a person, and suspends it. */
    private void setAside(String address, String person) {
        TestSource.of("blauwvlucht").send(TestEvent.track("One", AT, person, address));
        new TestReader(Tokens.scopes("profile:read")).await(address);
        steward.unmerge(person, Map.of("identifiers", List.of(address), "reason", "That of a colleague"));
        steward.post(GENERIC + "/{ref}/suspensions", Map.of("reason", "A shop"), address)
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {VIOLATIONS, GENERIC})
    void aListOnRecordTellsWhoWasShownWhatOfWhomAndWhy(String list) {
        assertThat(shown(Tokens.scopes("profile:steward", "profile:pii"), list)).contains(address);

        var accesses = accesses(email);
        assertThat(accesses.getList("items.route")).isEqualTo(List.of("GET " + list));
        assertThat(accesses.getList("items.categories")).isEqualTo(List.of(List.of("CONTACT")));
        assertThat(accesses.getList("items.purpose")).isEqualTo(List.of("dpv:IdentityVerification"));
        assertThat(accesses(user).getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {VIOLATIONS, GENERIC})
    void whoSeesMasksLeavesNoTrace(String list) {
        assertThat(shown(Tokens.scopes("profile:steward"), list))
                .doesNotContain(address)
                .contains("•••");

        assertThat(accesses(email).getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {VIOLATIONS, GENERIC})
    void anotherBrandSeesNothingOfIt(String list) {
        var tokens = Tokens.scopes("profile:steward", "profile:pii");

        assertThat(shown(tokens.brands("wolkje"), list)).isEqualTo("[]");
        assertThat(shown(tokens.brands(), list)).isEqualTo("[]");
        assertThat(shown(tokens.brands("blauwvlucht"), list)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {VIOLATIONS, GENERIC})
    void aListIsReadPageByPageAndBadPagesArePointedOut(String list) {
        setAside("email:" + Unique.email("bo"), "user_id:" + Unique.name("v"));

        var first = page(list + "?limit=1");
        var second = page(list + "?limit=1&cursor=" + first.getString("nextCursor"));

        assertThat(first.getList("items")).hasSize(1);
        assertThat(second.getList("items")).hasSize(1).doesNotContainAnyElementsOf(first.getList("items"));
        assertThat(second.getList("items").toString()).contains(address);
        steward.get(list + "?cursor=x").statusCode(400).body("violations.field", equalTo(List.of("cursor")));
        steward.get(list + "?purpose=1").statusCode(400).body("violations.field", equalTo(List.of("purpose")));
    }

    private JsonPath page(String path) {
        var airline =
                new TestSteward(Tokens.scopes("profile:steward", "profile:pii").brands("blauwvlucht"));
        return airline.get(path).statusCode(200).extract().jsonPath();
    }

    @Test
    void aGenericValueTellsWhoseItIsNow() {
        var id = new TestReader(Tokens.scopes("profile:read")).await(email).getString("id");

        assertThat(shown(Tokens.scopes("profile:steward"), GENERIC)).contains(id);
    }

    @Test
    void anIdentifierOfAnotherBrandCannotBeGuessedByTakingItAway() {
        var patient = "crm:" + Unique.name("patient");
        TestSource.of("medivisie").send(TestEvent.track("Two", AT, user, patient));
        new TestReader(Tokens.scopes("profile:read")).await(patient);
        var airline =
                new TestSteward(Tokens.scopes("profile:read", "profile:steward").brands("blauwvlucht"));

        for (var guessed : List.of(patient, "crm:" + UUID.randomUUID())) {
            airline.post(
                            "/api/v1/profiles/{ref}/unmerges",
                            Map.of("identifiers", List.of(guessed), "reason", "Guessed"),
                            user)
                    .statusCode(422)
                    .body("type", equalTo("urn:problem:profile:not-of-the-person"))
                    .body("violations.field", equalTo(List.of("identifiers[0]")));
        }
    }

    /** What a list shows that is about these two, as text. */
    private String shown(Tokens tokens, String list) {
        var items = given().header("Authorization", tokens.bearer())
                .header("Access-Purpose", "dpv:IdentityVerification")
                .get(list + "?limit=10")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return items.getList("items").toString();
    }

    private static JsonPath accesses(String reference) {
        return given().header("Authorization", Tokens.scopes("privacy:manage").bearer())
                .get("/api/v1/profiles/{ref}/accesses", reference)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
