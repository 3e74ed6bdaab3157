package io.klantbeeld.campaign.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.ACrowd;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Simulations as clients ask for them. */
@QuarkusTest
@RealServers
@Counterparts
class SimulationResourceTest {
    private static final int PEOPLE = 40;

    private final ACampaign campaign = ACampaign.likeTheSample();
    private ACrowd crowd;

    @BeforeEach
    void aCampaignAndACrowd() {
        campaign.running();
        crowd = ACrowd.of(PEOPLE, 5, Instant.now());
    }

    @Test
    void theSameKeyIsTheSameSimulation() {
        var first = asking().header("Idempotency-Key", campaign.key()).post("/api/v1/simulations");
        var second = asking().header("Idempotency-Key", campaign.key()).post("/api/v1/simulations");

        var id = Api.json(first, 202).path("id").asText();
        assertThat(first.header("Location")).endsWith("/api/v1/simulations/" + id);
        assertThat(Api.json(second, 202).path("id").asText()).isEqualTo(id);
        assertThat(Api.items(Api.get("/api/v1/simulations?campaign={campaign}", campaign.key())))
                .hasSize(1);
    }

    @Test
    void whatIsSupposedDiffersFromWhatLives() {
        var asked = asked();
        asked.putObject("overrides").putObject("holdOut").put("percent", 100);

        var simulation = ASimulation.done(asked);

        assertThat(simulation.at("/result/outcomes/PLANNED").asInt()).isZero();
        int heldOut = simulation.at("/result/outcomes/HELD_OUT").asInt();
        assertThat(heldOut).isPositive();
        assertThat(simulation.at("/result/difference/changed").asInt()).isEqualTo(heldOut);
        assertThat(simulation.at("/result/difference/moves")).anySatisfy(move -> {
            assertThat(move.at("/from/outcome").asText()).isEqualTo("PLANNED");
            assertThat(move.at("/to/code").asText()).isEqualTo("HOLDOUT_CAMPAIGN");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"brand\":\"blauwvlucht\",\"spacing\":\"PT1H\"}",
                // As if the policy were not there.
                "null"
            })
    void aPolicyHoldsInsteadOfTheBrandsOfTheSameKey(String policy) {
        crowd = ACrowd.of(5 * PEOPLE, 11, Instant.now());
        var asked = asked();
        asked.putObject("overrides").putObject("policies").set("one-surprise-a-day", Schemas.json(policy));
        crowd.withAPast(campaign, "coffee-voucher");

        var simulation = ASimulation.done(asked);

        assertThat(simulation.at("/result/difference/moves"))
                .anySatisfy(move -> assertThat(move.at("/from/code").asText()).isEqualTo("CAP_REACHED"))
                .noneSatisfy(move -> assertThat(move.at("/to/code").asText()).isEqualTo("CAP_REACHED"));
    }

    @Test
    void aDraftIsTriedAsIfItHadBeenApproved() {
        var draft = ACampaign.likeTheSample().written();
        var asked = ASimulation.of(draft.key());
        asked.putObject("audience").put("segment", crowd.segment());

        assertThat(Api.json(ASimulation.ask(asked), 422)
                        .at("/violations/0/field")
                        .asText())
                .isEqualTo("revision");
        var simulation = ASimulation.done(asked.put("revision", "LATEST"));

        assertThat(simulation.at("/result/outcomes/PLANNED").asInt()).isPositive();
        assertThat(simulation.at("/result/difference").isNull()).isTrue();
        assertThat(simulation.path("number").asInt()).isEqualTo(1);
    }

    @Test
    void theAudienceIsASegmentAConditionOrPersons() {
        var byCondition = ASimulation.of(campaign.key());
        byCondition.putObject("audience").put("when", "inSegment('%s')".formatted(crowd.segment()));
        var byName = ASimulation.of(campaign.key());
        byName.putObject("audience").putArray("persons").add(crowd.ids().get(3).toString());

        assertThat(ASimulation.done(byCondition).at("/result/persons").asInt()).isEqualTo(PEOPLE);
        assertThat(ASimulation.done(byName).at("/result/persons").asInt()).isEqualTo(1);
        assertThat(ASimulation.done(ASimulation.of(campaign.key()))
                        .at("/result/persons")
                        .asInt())
                .isGreaterThanOrEqualTo(PEOPLE);
    }

    @Test
    void whomTheEventDoesNotLetInIsCountedApart() {
        var strict = ACampaign.likeTheSample()
                .with("/journey/entry", "when", "event.properties.airport == 'AMS'")
                .running();
        var asked = ASimulation.of(strict.key());
        asked.putObject("audience").put("segment", crowd.segment());
        asked.putObject("event")
                .put("name", strict.event())
                .putObject("properties")
                .put("airport", "FCO");

        var simulation = ASimulation.done(asked);

        assertThat(simulation.at("/result/notEntered").asInt()).isEqualTo(PEOPLE);
        assertThat(simulation.at("/result/funnel")).isEmpty();
    }

    @Test
    void theSampleShowsEveryGateOfSomePersonsOfEachEnd() {
        var id = ASimulation.done(asked().put("sample", 1)).path("id").asText();

        var shown = Api.items(Api.get("/api/v1/simulations/{id}/sample?gate=RESERVE&code=PASSED", id));

        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().path("gates").findValuesAsText("gate")).contains("IDENTITY", "RESERVE");
        assertThat(shown.getFirst().path("nextEligibleAt").isNull()).isTrue();
        var page = Api.get("/api/v1/simulations/{id}/sample?limit=1", id);
        var next = Api.get(
                "/api/v1/simulations/{id}/sample?limit=1&cursor={c}",
                id,
                page.path("nextCursor").asText());
        assertThat(Api.items(next)).isNotEmpty().doesNotContainAnyElementsOf(Api.items(page));
        assertThat(Api.asAuthor()
                        .get("/api/v1/simulations/{id}/sample?code=PASSED", id)
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "campaign                                | {\"campaign\":\"nothing\"}",
                "audience                                | {\"audience\":{\"segment\":\"a\",\"when\":\"true\"}}",
                "audience                                | {\"audience\":{}}",
                "audience.segment                        | {\"audience\":{\"segment\":\"nothing\"}}",
                "audience.when                           | {\"audience\":{\"when\":\"traits.tier ==\"}}",
                "audience.when                           | {\"audience\":{\"when\":\"event.name == 'x'\"}}",
                "audience.when                           | {\"audience\":{\"when\":\"inSegment('nothing')\"}}",
                "audience.persons[0]                     | {\"audience\":{\"persons\":[\"crm:nobody\"]}}",
                "at                                      | {\"at\":\"2001-01-01T00:00:00Z\"}",
                "overrides.policies.p.brand              | {\"overrides\":{\"policies\":{\"p\":{\"brand\":\"b\",\"spacing\":\"PT1H\"}}}}",
                "overrides.policies.p.caps               | {\"overrides\":{\"policies\":{\"p\":{\"brand\":\"blauwvlucht\"}}}}",
            })
    void whatCannotBeTriedIsRefusedWithTheField(String field, String wrong) {
        var asked = (ObjectNode) Schemas.json(wrong);
        if (!asked.has("campaign")) {
            asked.put("campaign", campaign.key());
        }

        var problem = Api.json(ASimulation.ask(asked), 422);

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo(field);
        if (wrong.contains("==") || wrong.contains("inSegment")) {
            assertThat(problem.at("/violations/0/line").asInt()).isEqualTo(1);
        }
    }

    @Test
    void simulationsAreSeenByThoseOfTheBrandAlone() {
        var id = ASimulation.done(asked()).path("id").asText();
        var elsewhere = Api.ofBrands("medivisie");

        assertThat(Api.json(posted(elsewhere), 422).at("/violations/0/field").asText())
                .isEqualTo("campaign");
        for (var path : new String[] {"", "/sample"}) {
            assertThat(Api.ofBrands("medivisie")
                            .get("/api/v1/simulations/" + id + path)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(Api.items(
                        Api.json(Api.ofBrands("medivisie").get("/api/v1/simulations?campaign=" + campaign.key()), 200)))
                .isEmpty();
        assertThat(Api.ofBrands("medivisie")
                        .post("/api/v1/simulations/" + id + "/cancellations")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.ofBrands("medivisie").delete("/api/v1/simulations/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoReadsCampaignsTriesThemAndForgetsNothingAndWhatIsDeletedIsGone() {
        var reader = RestAssured.given()
                .header("Authorization", Tokens.scopes("campaign:read").bearer());
        assertThat(posted(reader).statusCode()).isEqualTo(202);
        var id = ASimulation.done(asked()).path("id").asText();
        var denied = RestAssured.given()
                .header("Authorization", Tokens.scopes("campaign:read").bearer())
                .delete("/api/v1/simulations/{id}", id);
        assertThat(denied.statusCode()).isEqualTo(403);

        assertThat(Api.asAuthor().delete("/api/v1/simulations/{id}", id).statusCode())
                .isEqualTo(204);

        assertThat(Api.asAuthor().get("/api/v1/simulations/{id}", id).statusCode())
                .isEqualTo(404);
        assertThat(Api.asAuthor()
                        .get("/api/v1/simulations/{id}", UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    private ObjectNode asked() {
        var asked = ASimulation.of(campaign.key());
        asked.putObject("audience").put("segment", crowd.segment());
        return asked;
    }

    private Response posted(RequestSpecification as) {
        return as.contentType("application/json").body(asked().toString()).post("/api/v1/simulations");
    }

    private RequestSpecification asking() {
        return Api.asAuthor().contentType("application/json").body(asked().toString());
    }
}
