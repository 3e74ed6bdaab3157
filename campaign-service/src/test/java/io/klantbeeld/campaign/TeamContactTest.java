package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls and mails share one budget: after a call no mail for 48 hours, and what was reported is reported once. */
@QuarkusTest
@RealServers
@Counterparts
class TeamContactTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final Traveller anna = Traveller.known(true);

    @BeforeEach
    void theCampaignRunsAndAnnaIsKnown() {
        Api.loadSample();
        await().until(() -> sql.count("profile_projection WHERE profile_id = ?", anna.id()) == 1);
    }

    @Test
    void afterACallThatWasAnsweredNoMailGoesForTwoDays() {
        // given
        var call = Api.json(reserve("PHONE", "case-1"), 201);
        assertThat(call.path("outcome").asText()).isEqualTo("PERMIT");
        assertThat(call.path("state").asText()).isEqualTo("RESERVED");
        Api.json(report(call, "COMPLETED", "ANSWERED"), 200);

        // when
        anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(
                        Api.whyAbout(anna).at("/last/stoppedBy/code").asText())
                .isEqualTo("BLOCKED_RECENT_CALL"));
        assertThat(sql.count("contact WHERE person = ? AND channel = 'EMAIL'", anna.id()))
                .isZero();
    }

    @Test
    void whatWasReportedIsReportedOnce() {
        var call = Api.json(reserve("PHONE", "case-2"), 201);

        Api.json(report(call, "NOT_REACHED", "NO_ANSWER"), 200);
        var again = Api.json(report(call, "NOT_REACHED", "NO_ANSWER"), 200);

        assertThat(again.path("status").asText()).isEqualTo("NOT_REACHED");
        assertThat(report(call, "COMPLETED", "ANSWERED").statusCode()).isEqualTo(409);
    }

    @Test
    void anOutcomeAfterTheEndCountsAndIsMarked() {
        var call = Api.json(reserve("PHONE", "case-3"), 201);
        var id = UUID.fromString(call.path("contactId").asText());
        sql.execute("update contact set expires_at = now() - interval '1 second' where id = ?", id);
        await().untilAsserted(() -> assertThat(sql.value("select state from contact where id = ?", id))
                .isEqualTo("EXPIRED"));

        var late = Api.json(report(call, "COMPLETED", "ANSWERED"), 200);

        assertThat(late.path("late").asBoolean()).isTrue();
        assertThat(late.path("status").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void aForgedOutcomeIsRefused() {
        var call = Api.json(reserve("PHONE", "case-4"), 201);
        var forged = given().header("Authorization", agent())
                .contentType(ContentType.JSON)
                .body("{\"fence\":%d,\"status\":\"COMPLETED\"}"
                        .formatted(call.path("fence").asLong() + 1))
                .post("/api/v1/contacts/{id}/outcomes", call.path("contactId").asText());

        assertThat(forged.statusCode()).isEqualTo(409);
        assertThat(sql.value(
                        "select state from contact where id = ?",
                        UUID.fromString(call.path("contactId").asText())))
                .isEqualTo("RESERVED");
    }

    @Test
    void theSameCaseTwiceIsADuplicateAndNotAnError() {
        Api.json(reserve("PHONE", "case-5"), 201);

        var again = Api.json(reserve("PHONE", "case-5"), 200);

        assertThat(again.path("outcome").asText()).isEqualTo("DENY");
        assertThat(again.at("/gates/0/code").asText()).isEqualTo("DUPLICATE_CONTACT");
    }

    private Response reserve(String channel, String occurrence) {
        return given().header("Authorization", agent())
                .contentType(ContentType.JSON)
                .body("""
                        {"person":"%s","brand":"blauwvlucht","channel":"%s","purpose":"marketing","occurrence":"%s"}
                        """.formatted(anna.id(), channel, occurrence))
                .post("/api/v1/contacts");
    }

    private Response report(JsonNode call, String status, String disposition) {
        return given().header("Authorization", agent())
                .contentType(ContentType.JSON)
                .body("{\"fence\":%d,\"status\":\"%s\",\"disposition\":\"%s\"}"
                        .formatted(call.path("fence").asLong(), status, disposition))
                .post("/api/v1/contacts/{id}/outcomes", call.path("contactId").asText());
    }

    private static String agent() {
        return Tokens.scopes("contact:write", "campaign:read").bearer();
    }
}
