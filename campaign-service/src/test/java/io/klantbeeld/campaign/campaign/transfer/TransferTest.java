package io.klantbeeld.campaign.campaign.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class TransferTest {
    private static final String IMPORTS = "/api/v1/campaign-imports";
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ACampaign campaign = ACampaign.likeTheSample();
    private final String suffix = UUID.randomUUID().toString();

    @BeforeEach
    void aCampaignRuns() {
        campaign.running();
    }

    @Test
    void whatIsExportedIsTakenInUnchanged() {
        var document = exported();

        var report = Api.json(take("APPLY", document), 201);

        assertThat(document.path("format").asText()).isEqualTo("klantbeeld-campaign/1");
        assertThat(document.path("exportedFrom")).isEqualTo(campaign.view().at("/revision/hash"));
        assertThat(told(report))
                .containsExactly(
                        "INITIATIVE welcome-on-board UNCHANGED",
                        "POLICY one-surprise-a-day UNCHANGED",
                        "CAMPAIGN " + campaign.key() + " UNCHANGED");
        assertThat(campaign.view().at("/revision/number").asInt()).isEqualTo(1);
    }

    @Test
    void tryingOutTellsWhatWouldHappenAndWritesNothing() {
        var before = rows();
        var document = elsewhere(exported());

        var report = Api.json(take("DRY_RUN", document), 200);

        assertThat(report.path("applied").asBoolean()).isFalse();
        assertThat(told(report))
                .containsExactly(
                        "INITIATIVE i-" + suffix + " CREATED",
                        "POLICY p-" + suffix + " CREATED",
                        "CAMPAIGN c-" + suffix + " CREATED");
        assertThat(report.findValues("violations"))
                .allSatisfy(violations -> assertThat(violations).isEmpty());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void applyingWritesADraftThatNobodyHasApproved() {
        var document = elsewhere(exported());

        var report = Api.json(take("APPLY", document), 201);

        assertThat(report.path("applied").asBoolean()).isTrue();
        var view = Api.get("/api/v1/campaigns/c-" + suffix);
        assertThat(view.path("state").asText()).isEqualTo("DRAFT");
        assertThat(view.at("/revision/author").asText()).isEqualTo(ACampaign.AUTHOR);
        assertThat(view.at("/revision/approvedBy").isNull()).isTrue();
        assertThat(told(Api.json(take("APPLY", document), 201)))
                .allSatisfy(object -> assertThat(object).endsWith("UNCHANGED"));
    }

    @Test
    void aChangeIsShownPathByPath() {
        var document = exported();
        ((ObjectNode) document.at("/campaign/definition/actions/0/treatments/0/cost")).put("amount", "0.003");

        var report = Api.json(take("DRY_RUN", document), 200);

        var object = report.at("/objects/2");
        assertThat(object.path("outcome").asText()).isEqualTo("CHANGED");
        assertThat(object.path("differences").findValuesAsText("path"))
                .containsExactly("actions[coffee-voucher].treatments[EMAIL].cost.amount");
    }

    @Test
    void whatIsWrongInAnyObjectIsToldAtOnceAndNothingIsWritten() {
        var before = rows();
        var document = elsewhere(exported());
        ((ObjectNode) document.at("/policies/0/definition")).put("exempt", true);
        ((ObjectNode) document.at("/campaign/definition/actions/0")).put("purpose", "nothing");
        ((ObjectNode) document.at("/campaign/definition/templates/0/variants/nl")).put("subject", "");

        var tried = Api.json(take("DRY_RUN", document), 200);
        var refused = Api.json(take("APPLY", document), 422);

        assertThat(refused.path("violations").findValuesAsText("field"))
                .containsExactly(
                        "document.policies[0].definition.exempt",
                        "document.campaign.definition.policies[0]",
                        "document.campaign.definition.actions[0].purpose",
                        "document.campaign.definition.templates[0].variants.nl.subject");
        assertThat(tried.at("/objects/2/violations").findValuesAsText("field"))
                .contains("document.campaign.definition.actions[0].purpose");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anInitiativeThatIsNotTheCampaignsIsRefused() {
        var document = exported();
        ((ObjectNode) document.path("initiative")).put("key", "i-" + suffix);

        var refused = Api.json(take("APPLY", document), 422);

        assertThat(refused.at("/violations/0/field").asText()).isEqualTo("document.initiative.key");
        assertThat(sql.count("initiative WHERE key = ?", "i-" + suffix)).isZero();
    }

    @Test
    void aTokenOfAnotherBrandTakesNothingIn() {
        var body = request("DRY_RUN", exported());

        assertThat(Api.ofBrands("medivisie")
                        .contentType("application/json")
                        .body(body.toString())
                        .post(IMPORTS)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anImportThatIsRepeatedWithItsKeyIsAnsweredAgain() {
        var body = request("APPLY", elsewhere(exported())).toString();

        for (int i = 0; i < 2; i++) {
            var answer = Api.asAuthor()
                    .header("Idempotency-Key", suffix)
                    .contentType("application/json")
                    .body(body)
                    .post(IMPORTS);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        }
    }

    private JsonNode exported() {
        return Api.get(campaign.path() + "/export");
    }

    /** The same under keys that this environment does not know. */
    private JsonNode elsewhere(JsonNode document) {
        ((ObjectNode) document.path("initiative")).put("key", "i-" + suffix);
        ((ObjectNode) document.at("/policies/0")).put("key", "p-" + suffix);
        // Of a category of its own, since a policy holds for all contacts of the brand.
        ((ObjectNode) document.at("/policies/0/definition"))
                .putObject("appliesTo")
                .putArray("categories")
                .add("ELSEWHERE");
        ((ObjectNode) document.path("campaign")).put("key", "c-" + suffix);
        var definition = (ObjectNode) document.at("/campaign/definition");
        definition.put("initiative", "i-" + suffix).putArray("policies").add("p-" + suffix);
        return document;
    }

    private static Response take(String mode, JsonNode document) {
        return Api.asAuthor()
                .contentType("application/json")
                .body(request(mode, document).toString())
                .post(IMPORTS);
    }

    private static ObjectNode request(String mode, JsonNode document) {
        return JsonNodeFactory.instance.objectNode().put("mode", mode).set("document", document);
    }

    private static List<String> told(JsonNode report) {
        return report.path("objects").findParents("outcome").stream()
                .map(object ->
                        object.path("kind").asText() + " " + object.path("key").asText() + " "
                                + object.path("outcome").asText())
                .toList();
    }

    private List<?> rows() {
        return sql.rows("""
                select (select count(*) from initiative) as initiatives, (select count(*) from campaign) as campaigns,
                       (select count(*) from campaign_revision) as revisions,
                       (select count(*) from campaign_transition) as transitions,
                       (select count(*) from compiled_template) as templates,
                       (select sum(version) from contact_policy) as policies
                """);
    }
}
