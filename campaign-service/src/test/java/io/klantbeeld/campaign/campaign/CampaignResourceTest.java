package io.klantbeeld.campaign.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class CampaignResourceTest {
    private final String path = "/api/v1/campaigns/c-" + UUID.randomUUID();
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @BeforeEach
    void theSampleIsThere() {
        Api.loadSample();
    }

    @Test
    void aCampaignRunsOnlyAfterSomebodyElseApprovedIt() {
        assertThat(state(put(definition -> {}))).isEqualTo("DRAFT");
        assertThat(post("schedules").statusCode()).isEqualTo(409);
        assertThat(state(post("reviews"))).isEqualTo("IN_REVIEW");
        assertThat(post("approvals").statusCode())
                .as("the author's own approval")
                .isEqualTo(403);
        assertThat(state(approve())).isEqualTo("APPROVED");
        assertThat(state(post("schedules"))).isEqualTo("RUNNING");
        assertThat(state(post("pauses"))).isEqualTo("PAUSED");
        assertThat(state(post("resumptions"))).isEqualTo("RUNNING");
    }

    @Test
    void aCampaignThatTheInstallationCannotSendIsNotReviewed() {
        Api.asAuthor()
                .contentType("application/json")
                .body("{\"brand\": \"wolkje\", \"name\": \"Clouds\"}")
                .put("/api/v1/initiatives/clouds");
        put(definition -> {
            definition.put("brand", "wolkje").put("initiative", "clouds").putArray("policies");
            set(definition, "/actions/0/suitability", "true");
            ((ObjectNode) definition.at("/actions/0")).putArray("topics");
        });

        var refused = Api.json(post("reviews"), 422);

        assertThat(refused.at("/violations/0/field").asText()).isEqualTo("actions[0].treatments[0].channel");
        assertThat(state(Api.asAuthor().get(path))).isEqualTo("DRAFT");
    }

    @Test
    void anyChangeOfAnyLocaleVoidsTheApproval() {
        put(definition -> {});
        post("reviews");
        var approved = Api.json(approve(), 201);

        var changed = Api.json(put(definition -> subject(definition, "it", "Un caffè?")), 200);

        assertThat(changed.at("/revision/state").asText()).isEqualTo("DRAFT");
        assertThat(changed.at("/revision/number").asInt()).isEqualTo(2);
        assertThat(changed.at("/revision/hash").asText())
                .isNotEqualTo(approved.at("/revision/hash").asText());
        assertThat(post("schedules").statusCode()).isEqualTo(409);
    }

    @Test
    void theSameWordsAgainAreNoNewRevision() {
        var first = Api.json(put(definition -> {}), 200);

        var second = Api.json(put(definition -> {}), 200);

        assertThat(second.path("revision")).isEqualTo(first.path("revision"));
    }

    @Test
    void anApprovalOfAnotherHashIsRefused() {
        put(definition -> {});
        post("reviews");

        var refused = Api.asApprover()
                .contentType("application/json")
                .body("{\"hash\":\"sha256:0\"}")
                .post(path + "/approvals");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(state(Api.asAuthor().get(path))).isEqualTo("IN_REVIEW");
    }

    @Test
    void aRevisionThatIsScheduledForLaterStartsByItself() {
        put(definition -> ((ObjectNode) definition.path("journey").path("entry")).put("event", "Never"));
        post("reviews");
        approve();

        // A start that has passed before it is heard of is refused.
        var scheduled = IntStream.of(2, 10, 50)
                .mapToObj(this::startIn)
                .filter(response -> response.statusCode() != 422)
                .findFirst()
                .orElseThrow();

        assertThat(state(scheduled)).isEqualTo("SCHEDULED");
        await().untilAsserted(() -> assertThat(state(Api.asAuthor().get(path))).isEqualTo("RUNNING"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/journey/entry/when | event.propertis.airport == 'AMS' | journey.entry.when | 6",
                "/actions/0/eligibility | traits.age > | actions[0].eligibility | 13",
                "/actions/0/applicability | 1 + 1 | actions[0].applicability | 3",
                "/actions/0/suitability | inSegment('nobody-knows') | actions[0].suitability | 11",
                "/actions/0/treatments/0/channel | PIGEON | actions[0].treatments[0].channel |",
                "/actions/0/treatments/0/template | tea | actions[0].treatments[0].template |",
                "/journey/steps/0/action | tea | journey.steps[0].action |",
                "/initiative | nothing | initiative |",
                "/policies/0 | nothing | policies[0] |",
                "/templates/0/variants/nl/mjml | <mjml | templates[0].variants.nl.mjml |"
            })
    void whatCannotBeMeantIsRefusedWithItsPlaceAndLeavesNothing(
            String place, String value, String field, Integer column) {
        var refused = Api.json(put(definition -> set(definition, place, value)), 422);

        assertThat(refused.at("/violations/0/field").asText()).isEqualTo(field);
        if (column != null) {
            assertThat(refused.at("/violations/0/line").asInt()).isEqualTo(1);
            assertThat(refused.at("/violations/0/column").asInt()).isEqualTo(column);
        }
        assertThat(sql.count("campaign WHERE key = ?", path.substring(path.lastIndexOf('/') + 1)))
                .isZero();
    }

    @Test
    void aTokenOfAnotherBrandSeesAndChangesNothing() {
        put(definition -> {});

        var other = "medivisie";

        assertThat(Api.ofBrands(other).get(path).statusCode()).isEqualTo(404);
        assertThat(Api.items(Api.json(Api.ofBrands(other).get("/api/v1/campaigns"), 200)))
                .isEmpty();
        assertThat(Api.ofBrands(other).post(path + "/reviews").statusCode()).isEqualTo(404);
        assertThat(Api.ofBrands(other)
                        .contentType("application/json")
                        .body(definition().toString())
                        .put(path)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aChangeOfAnotherStateIsRefused() {
        put(definition -> {});

        var stale = Api.asAuthor()
                .header("If-Match", "\"99\"")
                .contentType("application/json")
                .body(definition().toString())
                .put(path);

        assertThat(stale.statusCode()).isEqualTo(412);
    }

    @Test
    void aTransitionThatIsRepeatedWithItsKeyIsAnsweredAgain() {
        put(definition -> {});

        var first = Api.asAuthor().header("Idempotency-Key", path).post(path + "/reviews");
        var second = Api.asAuthor().header("Idempotency-Key", path).post(path + "/reviews");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
    }

    private Response put(Consumer<ObjectNode> change) {
        var definition = definition();
        change.accept(definition);
        return Api.asAuthor()
                .contentType("application/json")
                .body(definition.toString())
                .put(path);
    }

    private Response startIn(int seconds) {
        return Api.asAuthor()
                .contentType("application/json")
                .body("{\"startAt\":\"" + Instant.now().plusSeconds(seconds) + "\"}")
                .post(path + "/schedules");
    }

    private Response post(String transition) {
        return Api.asAuthor().contentType("application/json").body("{}").post(path + "/" + transition);
    }

    private Response approve() {
        return Api.asApprover().contentType("application/json").body("{}").post(path + "/approvals");
    }

    private static ObjectNode definition() {
        return Api.sample().get(2).path("body").deepCopy();
    }

    private static String state(Response response) {
        return Schemas.json(response.asString()).path("state").asText();
    }

    private static void subject(ObjectNode definition, String locale, String subject) {
        set(definition, "/templates/0/variants/" + locale + "/subject", subject);
    }

    private static void set(JsonNode definition, String place, String value) {
        int last = place.lastIndexOf('/');
        var parent = definition.at(place.substring(0, last));
        if (parent instanceof ObjectNode object) {
            object.put(place.substring(last + 1), value);
        } else {
            ((ArrayNode) parent).set(0, value);
        }
    }
}
