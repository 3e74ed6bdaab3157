package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.event.consent.PermissionSnapshot.Limit;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What a person said a moment ago about how often holds, though it has not arrived yet, and so does what was said later. */
@QuarkusTest
@RealServers
@Counterparts
class OwnLimitStoryTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ConsentCounterpart consent = ConsentCounterpart.running();
    private final Traveller anna = Traveller.known(true);

    @BeforeEach
    void annaIsKnown() {
        Api.loadSample();
        await().until(() -> sql.count("permission_projection WHERE profile_id = ?", anna.id()) == 1);
    }

    @Test
    void aLimitThatConsentServiceKnowsAlreadyHoldsForACall() {
        consentTells(5, "brand:blauwvlucht/channel:PHONE");
        Api.json(reserve("case-1"), 201);

        var refused = Api.json(reserve("case-2"), 200);

        assertThat(refused.path("outcome").asText()).isEqualTo("DEFER");
        assertThat(refused.at("/gates/0/rule").asText()).isEqualTo("personal@5");
    }

    @Test
    void aLimitThatConsentServiceKnowsAlreadyHoldsForAMail() {
        var call = Api.json(reserve("case-1"), 201);
        Api.json(completed(call), 200);
        consentTells(5, "all");

        anna.checksIn("AMS", 1);

        await().untilAsserted(() -> assertThat(
                        sql.rows("select state, code from contact where person = ? and channel = 'EMAIL'", anna.id()))
                .containsExactly(Map.of("state", "PLANNED", "code", "PERSONAL_LIMIT")));
    }

    @Test
    void aLimitThatArrivedLaterThanTheOneThatIsToldIsTheOneThatHolds() {
        anna.wants(List.of(new Limit(null, "PHONE", 2, "P7D")), 9, 2);
        await().until(() -> sql.count("permission_projection WHERE profile_id = ? AND version = 2", anna.id()) == 1);
        consentTells(5, "all");

        Api.json(reserve("case-1"), 201);
        Api.json(reserve("case-2"), 201);
        var third = Api.json(reserve("case-3"), 200);

        assertThat(third.at("/gates/0/rule").asText()).isEqualTo("personal@9");
    }

    @Test
    void thePressureShowsThePersonsOwnLimits() {
        anna.wants(List.of(new Limit(null, "PHONE", 1, "P7D")), 7, 2);
        await().until(() -> sql.count("permission_projection WHERE profile_id = ? AND version = 2", anna.id()) == 1);
        Api.json(reserve("case-1"), 201);

        var caps = Api.get("/api/v1/persons/" + anna.id() + "/pressure").path("caps");

        assertThat(caps).anySatisfy(cap -> {
            assertThat(cap.path("rule").asText()).isEqualTo("personal@7");
            assertThat(cap.path("brand").isNull()).isTrue();
            assertThat(cap.path("used").asInt()).isEqualTo(1);
            assertThat(cap.path("nextFreeAt").asText()).isNotEmpty();
        });
    }

    @Test
    void whatTheCallerHasToSeeToIsToldEveryTime() {
        consent.tell(anna.id().toString(), Map.of("obligations", List.of("ANNOUNCE_RIGHT_TO_OBJECT")));
        var key = UUID.randomUUID().toString();

        var first = Api.json(reserve("case-1", key), 201);
        var again = Api.json(reserve("case-1", key), 201);

        assertThat(first.at("/obligations/0").asText()).isEqualTo("ANNOUNCE_RIGHT_TO_OBJECT");
        assertThat(again).isEqualTo(first);
    }

    private void consentTells(long version, String scope) {
        consent.tell(
                anna.id().toString(),
                Map.of(
                        "outcome",
                        "PERMIT_WITH_LIMITS",
                        "limitsVersion",
                        version,
                        "limits",
                        List.of(Map.of("max", 1, "per", "P7D", "scope", scope))));
    }

    private Response reserve(String occurrence) {
        return reserve(occurrence, UUID.randomUUID().toString());
    }

    private Response reserve(String occurrence, String key) {
        return agent().header("Idempotency-Key", key)
                .body("""
                        {"person":"%s","brand":"blauwvlucht","channel":"PHONE","purpose":"marketing","occurrence":"%s"}
                        """.formatted(anna.id(), occurrence))
                .post("/api/v1/contacts");
    }

    private static Response completed(JsonNode call) {
        return agent().body("{\"fence\":%d,\"status\":\"COMPLETED\",\"disposition\":\"LEFT_MESSAGE\"}"
                        .formatted(call.path("fence").asLong()))
                .post("/api/v1/contacts/{id}/outcomes", call.path("contactId").asText());
    }

    private static RequestSpecification agent() {
        return given().header("Authorization", Tokens.scopes("contact:write").bearer())
                .contentType(ContentType.JSON);
    }
}
