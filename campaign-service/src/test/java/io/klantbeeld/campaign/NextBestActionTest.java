package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.test.PlanProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What an agent should say to a caller just now. */
@QuarkusTest
@RealServers
@Counterparts
class NextBestActionTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String tier = AnOffer.tier();
    private Traveller anna;

    @BeforeEach
    void annaCalls() {
        Api.loadSample();
        anna = AnOffer.traveller(tier, "PHONE");
        await().until(() -> sql.count("trait_projection WHERE profile_id = ? AND version = 2", anna.id()) == 1);
        await().until(() -> sql.count("permission_projection WHERE profile_id = ?", anna.id()) == 1);
    }

    @Test
    void actionsAreRankedByScoreWhateverTheirPriority() {
        // given
        var small = AnOffer.on("PHONE", tier, "4.00").with(definition -> definition.put("priority", 99));
        var great = AnOffer.on("PHONE", tier, "9.00");
        ((ObjectNode) great.definition().at("/actions/0/treatments/0"))
                .putObject("weight")
                .put("call-centre", 1.5);
        small.running();
        great.running();

        // when
        var advice = advice("\"placement\":\"call-centre\"");

        // then
        assertThat(advice.has("rejected")).isFalse();
        var items = Api.items(advice);
        assertThat(items).extracting(item -> item.path("campaign").asText()).containsExactly(great.key(), small.key());
        // 0.2 × 1.5 × 9 − 0.002
        assertThat(items.getFirst().path("score").decimalValue()).isEqualByComparingTo("2.698");
        assertThat(items.getFirst().path("rank").asInt()).isEqualTo(1);
        assertThat(items.getFirst().at("/components/contextWeight").asDouble()).isEqualTo(1.5);
        assertThat(items.get(1).at("/components/value").asDouble()).isEqualTo(4);
    }

    @Test
    void whatTheCallerSaysOfTheMomentIsSeenByConditions() {
        // given
        var baggage = AnOffer.on("PHONE", tier, "4.00")
                .with("/actions/0", "applicability", "context.reason == 'baggage'")
                .running();

        // when, then
        assertThat(Api.items(advice("\"context\":{\"reason\":\"baggage\"}"))).hasSize(1);
        var other = advice("\"context\":{\"reason\":\"seat\"},\"explain\":true");
        assertThat(other.path("items")).isEmpty();
        assertThat(rejection(other, baggage).path("gate").asText()).isEqualTo("ELIGIBILITY");
        assertThat(rejection(other, baggage).path("code").asText()).isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void anAdviceReservesNothingAndIsRemembered() {
        // given
        var offer = AnOffer.on("PHONE", tier, "4.00").running();

        // when
        var item = Api.items(advice("\"limit\":1")).getFirst();

        // then
        assertThat(sql.count("contact WHERE person = ?", anna.id())).isZero();
        var decisions =
                Api.items(Api.get("/api/v1/persons/{person}/decisions?campaign={campaign}", anna.id(), offer.key()));
        assertThat(decisions).singleElement().satisfies(decision -> {
            assertThat(decision.path("outcome").asText()).isEqualTo("ADVISED");
            assertThat(decision.path("decisionId")).isEqualTo(item.path("decisionId"));
        });
        assertThat(Api.get("/api/v1/persons/{person}/why?campaign={campaign}", anna.id(), offer.key())
                        .path("last")
                        .isNull())
                .isTrue();
    }

    @Test
    void manyCampaignsAskTheDatabaseAsOftenAsOne() {
        // given
        AnOffer.on("PHONE", tier, "4.00").running();
        AnOffer.on("PHONE", tier, "5.00").running();
        AnOffer.on("PHONE", tier, "6.00").running();
        // then, soon enough after another that what was counted is still fresh
        await().untilAsserted(this::assertThatAnAdviceAsksOnce);
    }

    private void assertThatAnAdviceAsksOnce() {
        assertThat(Api.items(advice("\"limit\":20"))).hasSize(3);
        try (var probe = PlanProbe.start()) {
            assertThat(Api.items(advice("\"limit\":20"))).hasSize(3);
            await().until(() -> asked(probe, "insert into decision") == 1);
            assertThat(asked(probe, "as due_at")).isEqualTo(1);
            assertThat(asked(probe, "as entered_at")).isEqualTo(1);
            assertThat(asked(probe, "from contact_policy")).isEqualTo(1);
            assertThat(asked(probe, "where state = 'RUNNING' and not killed and live_revision"))
                    .isEqualTo(1);
            assertThat(asked(probe, "from propensity_count"))
                    .as("known for a while")
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"limit\":0", "\"limit\":21", "\"channel\":\"nothing?\"", "\"placement\":\"?\""})
    void whatCannotBeMeantIsRefused(String field) {
        assertThat(ask(anna.id().toString(), field, "campaign:read").statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyWhoMaySeeCampaignsOfTheBrandIsAdvised() {
        AnOffer.on("PHONE", tier, "4.00").running();

        assertThat(ask(UUID.randomUUID().toString(), "\"limit\":1", "campaign:read")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ask(anna.id().toString(), "\"limit\":1", "contact:write").statusCode())
                .isEqualTo(403);
        var elsewhere = Tokens.scopes("campaign:read").brands("medivisie");
        assertThat(ask(anna.id().toString(), "\"limit\":1", elsewhere).statusCode())
                .isEqualTo(404);
    }

    private static long asked(PlanProbe probe, String text) {
        return probe.plans().stream()
                .filter(plan -> plan.sql().toLowerCase().contains(text.toLowerCase()))
                .count();
    }

    private JsonNode advice(String more) {
        return Api.json(ask(anna.id().toString(), "\"channel\":\"PHONE\"," + more, "campaign:read"), 200);
    }

    private static JsonNode rejection(JsonNode advice, ACampaign campaign) {
        return StreamSupport.stream(advice.path("rejected").spliterator(), false)
                .filter(rejected -> rejected.path("campaign").asText().equals(campaign.key()))
                .findFirst()
                .orElseThrow();
    }

    private static Response ask(String person, String more, String scope) {
        return ask(person, more, Tokens.scopes(scope));
    }

    private static Response ask(String person, String more, Tokens token) {
        return given().header("Authorization", token.bearer())
                .contentType(ContentType.JSON)
                .body("{\"person\":\"%s\",%s}".formatted(person, more))
                .post("/api/v1/next-best-actions");
    }
}
