package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.event.Topics;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Who tells a call centre never to call again is named to others, whether or not the call named the number. */
@QuarkusTest
@RealServers
@Counterparts
class TeamStopTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    IdentifierKeys keys;

    @BeforeEach
    void theSampleIsThere() {
        Api.loadSample();
    }

    @Test
    void aCallWithoutANumberNamesThePersonByTheReferenceThatWasUsed() {
        var anna = known();

        doNotCall(reserve("email:" + anna.email(), ""));

        var told = told(anna.id());
        assertThat(told.path("ik").asText()).isEqualTo(key("email", anna.email()));
        assertThat(told.path("contactPointIk").isNull()).isTrue();
    }

    @Test
    void whoIsNamedByTheProfileIsNamedByAnIdentifierAsWell() {
        var anna = known();

        doNotCall(reserve(anna.id().toString(), ""));

        assertThat(told(anna.id()).path("ik").asText()).isEqualTo(key("email", anna.email()));
    }

    @Test
    void aNewcomerIsNamedByTheReferenceThatNobodyElseHasYet() {
        var profile = UUID.randomUUID();
        ProfileCounterpart.knows("crm:" + profile, profile, "ACTIVE");

        doNotCall(reserve("crm:" + profile, ""));

        assertThat(told(profile).path("ik").asText()).isEqualTo(key("crm", profile.toString()));
    }

    @Test
    void theNumberThatWasCalledIsClosedAtOnce() {
        var anna = known();
        var number = "+3197010000001";

        doNotCall(reserve(anna.id().toString(), ",\"contactPoint\":\"phone:" + number + "\""));

        var told = told(anna.id());
        assertThat(told.path("contactPointIk").asText()).isEqualTo(key("phone", number));
        assertThat(sql.count(
                        "contact_point_block WHERE contact_point_ik = ? AND channel = 'PHONE' AND brand = 'blauwvlucht'"
                                + " AND code = 'STOP' AND until > now()",
                        key("phone", number)))
                .isOne();
    }

    @Test
    void theFenceOfAReservationIsOneAndHasToBeNamed() {
        var call = reserve(known().id().toString(), "");

        assertThat(call.path("fence").asLong()).isOne();
        var unfenced = Api.json(report(call, "{\"status\":\"COMPLETED\"}"), 400);
        assertThat(unfenced.at("/violations/0/field").asText()).isEqualTo("fence");
        assertThat(report(call, "{\"fence\":0,\"status\":\"COMPLETED\"}").statusCode())
                .isEqualTo(409);
        assertThat(report(call, "{\"fence\":1,\"status\":\"COMPLETED\"}").statusCode())
                .isEqualTo(200);
    }

    private Traveller known() {
        var anna = Traveller.known(true);
        await().until(() -> sql.count("profile_projection WHERE profile_id = ?", anna.id()) == 1);
        return anna;
    }

    private static JsonNode reserve(String person, String more) {
        return Api.json(
                given().header("Authorization", agent())
                        .contentType(ContentType.JSON)
                        .body("""
                                {"person":"%s","brand":"blauwvlucht","channel":"PHONE","purpose":"marketing"%s}
                                """.formatted(person, more))
                        .post("/api/v1/contacts"),
                201);
    }

    private static void doNotCall(JsonNode call) {
        var outcome = "{\"fence\":%d,\"status\":\"COMPLETED\",\"disposition\":\"DO_NOT_CALL\"}"
                .formatted(call.path("fence").asLong());
        Api.json(report(call, outcome), 200);
    }

    private static Response report(JsonNode call, String outcome) {
        return given().header("Authorization", agent())
                .contentType(ContentType.JSON)
                .body(outcome)
                .post("/api/v1/contacts/{id}/outcomes", call.path("contactId").asText());
    }

    private static JsonNode told(UUID profile) {
        try (var kafka = new KafkaProbe()) {
            var stop = await().until(
                            () -> kafka.records(Topics.CONTACT, profile.toString()).stream()
                                    .filter(record -> record.json()
                                            .path("disposition")
                                            .asText()
                                            .equals("DO_NOT_CALL"))
                                    .toList(),
                            found -> !found.isEmpty())
                    .getFirst();
            Schemas.assertValid(Topics.CONTACT, stop.text());
            return stop.json();
        }
    }

    private String key(String namespace, String value) {
        return keys.of(Identifier.of(namespace, value)).value();
    }

    private static String agent() {
        return Tokens.scopes("contact:write", "profile:read").bearer();
    }
}
