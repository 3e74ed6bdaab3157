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

/** An agent follows an advice: what was advised is reserved, for whom it was advised, and not for long. */
@QuarkusTest
@RealServers
@Counterparts
class AdviceStoryTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String tier = AnOffer.tier();
    private Traveller anna;

    @BeforeEach
    void annaCalls() {
        Api.loadSample();
        anna = calls();
    }

    @Test
    void whatWasAdvisedIsReservedToTheLetter() {
        // given
        var offer = AnOffer.on("PHONE", tier, "4.00").running();
        var advice = advised(anna);

        // when
        var reserved = Api.json(reserve(anna, "\"decisionId\":\"%s\"".formatted(advice)), 201);

        // then
        var contact = Api.get("/api/v1/contacts/" + reserved.path("contactId").asText());
        assertThat(contact.path("campaign").asText()).isEqualTo(offer.key());
        assertThat(contact.path("action").asText()).isEqualTo(AnOffer.action(offer));
        assertThat(contact.path("channel").asText()).isEqualTo("PHONE");
        assertThat(contact.path("basis").asText()).isEqualTo("CONSENT");
        assertThat(sql.value("select category from contact where id = ?", id(reserved)))
                .isEqualTo("SURPRISE");
        var question = ConsentCounterpart.running()
                .questionsAbout(anna.id().toString())
                .getLast();
        assertThat(question.path("topics").get(0).asText()).isEqualTo("travel-surprises");
    }

    @Test
    void anAdviceIsFollowedOnceAndTheCapHoldsForIt() {
        AnOffer.on("PHONE", tier, "4.00").running();
        var first = advised(anna);
        var second = advised(anna);
        Api.json(reserve(anna, "\"decisionId\":\"%s\"".formatted(first)), 201);

        var again = Api.json(reserve(anna, "\"decisionId\":\"%s\"".formatted(first)), 200);
        var other = Api.json(reserve(anna, "\"decisionId\":\"%s\"".formatted(second)), 200);

        assertThat(again.at("/gates/0/gate").asText()).isEqualTo("RESERVE");
        assertThat(other.path("outcome").asText()).isEqualTo("DEFER");
        assertThat(other.at("/gates/0/code").asText()).isEqualTo("CONCURRENT_CAP");
        assertThat(sql.count("contact WHERE person = ?", anna.id())).isEqualTo(1);
    }

    @Test
    void whatWasNotAdvisedIsRefused() {
        AnOffer.on("PHONE", tier, "4.00").running();
        var advice = advised(anna);
        var bob = calls();

        assertThat(violation(reserve(bob, "\"decisionId\":\"%s\"".formatted(advice))))
                .isEqualTo("decisionId");
        assertThat(violation(reserve(anna, "\"channel\":\"FACE_TO_FACE\",\"decisionId\":\"%s\"".formatted(advice))))
                .isEqualTo("channel");
        assertThat(violation(reserve(anna, "\"decisionId\":\"%s\"".formatted(UUID.randomUUID()))))
                .isEqualTo("decisionId");
        sql.execute("update decision set at = at - interval '16 minutes' where id = ?", UUID.fromString(advice));
        assertThat(violation(reserve(anna, "\"decisionId\":\"%s\"".formatted(advice))))
                .isEqualTo("decisionId");
        assertThat(reserve(anna, "\"channel\":\"PHONE\"").statusCode()).isEqualTo(400);
    }

    @Test
    void aCampaignThatWasStoppedMeanwhileIsNotFollowed() {
        var offer = AnOffer.on("PHONE", tier, "4.00").running();
        var advice = advised(anna);
        Api.json(offer.post("kill-switches", "{\"reason\":\"a mistake\"}"), 201);

        var answer = Api.json(reserve(anna, "\"decisionId\":\"%s\"".formatted(advice)), 200);

        assertThat(answer.at("/gates/0/code").asText()).isEqualTo("KILL_SWITCH");
    }

    @Test
    void whatTheAgentReportsIsLearned() {
        var offer = AnOffer.on("PHONE", tier, "4.00").running();
        var reserved = Api.json(reserve(anna, "\"decisionId\":\"%s\"".formatted(advised(anna))), 201);
        var report = "{\"fence\":%d,\"status\":\"COMPLETED\",\"disposition\":\"INTERESTED\"}"
                .formatted(reserved.path("fence").asLong());

        Api.json(outcome(reserved, report), 200);
        Api.json(outcome(reserved, report), 200);

        var counted = sql.rows(
                        "select sum(trials) as trials, sum(successes) as successes from propensity_count where action = ?",
                        AnOffer.action(offer))
                .getFirst();
        assertThat(counted.get("trials")).hasToString("1");
        assertThat(counted.get("successes")).hasToString("1");
    }

    private Traveller calls() {
        var traveller = AnOffer.traveller(tier, "PHONE");
        await().until(() -> sql.count("trait_projection WHERE profile_id = ? AND version = 2", traveller.id()) == 1);
        await().until(() -> sql.count("permission_projection WHERE profile_id = ?", traveller.id()) == 1);
        return traveller;
    }

    private static String advised(Traveller traveller) {
        var advice = given().header("Authorization", agent())
                .contentType(ContentType.JSON)
                .body("{\"person\":\"%s\",\"channel\":\"PHONE\"}".formatted(traveller.id()))
                .post("/api/v1/next-best-actions");
        return Api.json(advice, 200).at("/items/0/decisionId").asText();
    }

    private static Response reserve(Traveller traveller, String more) {
        return given().header("Authorization", agent())
                .contentType(ContentType.JSON)
                .body("{\"person\":\"%s\",%s}".formatted(traveller.id(), more))
                .post("/api/v1/contacts");
    }

    private static Response outcome(JsonNode reserved, String report) {
        return given().header("Authorization", agent())
                .contentType(ContentType.JSON)
                .body(report)
                .post(
                        "/api/v1/contacts/{id}/outcomes",
                        reserved.path("contactId").asText());
    }

    private static UUID id(JsonNode reserved) {
        return UUID.fromString(reserved.path("contactId").asText());
    }

    private static String violation(Response response) {
        return Api.json(response, 422).at("/violations/0/field").asText();
    }

    private static String agent() {
        return Tokens.scopes("contact:write", "campaign:read").bearer();
    }
}
