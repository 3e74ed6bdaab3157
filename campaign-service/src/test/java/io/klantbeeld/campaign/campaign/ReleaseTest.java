package io.klantbeeld.campaign.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class ReleaseTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ACampaign campaign = ACampaign.likeTheSample();

    @Test
    void aRejectedRevisionGoesBackToItsAuthorWithTheReason() {
        campaign.written();
        Api.json(campaign.post("reviews"), 201);

        var rejected = Api.json(campaign.approverPosts("rejections", "{\"reason\":\"The Italian is missing.\"}"), 201);

        assertThat(rejected.path("state").asText()).isEqualTo("DRAFT");
        assertThat(rejected.at("/revision/rejectReason").asText()).isEqualTo("The Italian is missing.");
        assertThat(rejected.at("/revision/rejectedBy").asText()).isEqualTo(ACampaign.APPROVER);
        assertThat(campaign.approverPosts("approvals", "{}").statusCode()).isEqualTo(409);
        var again = Api.json(campaign.post("reviews"), 201);
        assertThat(again.at("/revision/rejectReason").isNull()).isTrue();
    }

    @Test
    void whoHasNothingToAddSendsNoBody() {
        campaign.written();

        List.of("reviews", "approvals", "schedules", "pauses", "resumptions", "kill-switches", "completions")
                .forEach(noun -> {
                    var caller = noun.equals("approvals") ? Api.asApprover() : Api.asAuthor();
                    Api.json(caller.post(campaign.path() + "/" + noun), 201);
                });

        assertThat(Api.get(campaign.path()).path("state").asText()).isEqualTo("COMPLETED");
        assertThat(Api.asApprover().post(campaign.path() + "/rejections").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aScheduleInThePastIsRefusedAndTheCampaignWaitsAsBefore() {
        campaign.written();
        Api.json(campaign.post("reviews"), 201);
        Api.json(campaign.approverPosts("approvals", "{}"), 201);

        var refused = Api.json(campaign.post("schedules", "{\"startAt\":\"2020-01-01T00:00:00Z\"}"), 422);

        assertThat(refused.at("/violations/0/field").asText()).isEqualTo("startAt");
        assertThat(Api.get(campaign.path()).path("state").asText()).isEqualTo("APPROVED");
        assertThat(Api.items(Api.get(campaign.path() + "/transitions")))
                .noneMatch(step -> step.path("to").asText().equals("SCHEDULED"));
    }

    @Test
    void aRejectionSaysWhy() {
        campaign.written();
        campaign.post("reviews");

        var refused = Api.json(campaign.approverPosts("rejections", "{}"), 400);

        assertThat(refused.at("/violations/0/field").asText()).isEqualTo("reason");
        assertThat(Api.ofBrands("medivisie")
                        .contentType("application/json")
                        .body("{\"reason\":\"No.\"}")
                        .post(campaign.path() + "/rejections")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPauseSaysWhoAndWhyUntilItEnds() {
        campaign.running();

        var paused = Api.json(campaign.post("pauses", "{\"reason\":\"No coffee.\"}"), 201);
        var resumed = Api.json(campaign.post("resumptions"), 201);

        assertThat(List.of(
                        paused.path("pauseReason").asText(),
                        paused.path("pausedBy").asText()))
                .containsExactly("No coffee.", ACampaign.AUTHOR);
        assertThat(resumed.path("pauseReason").isNull()).isTrue();
        assertThat(resumed.path("pausedBy").isNull()).isTrue();
    }

    @Test
    void theKillSwitchIsNoStateAndNeedsNoApproval() {
        campaign.running();

        var killed = Api.json(campaign.post("kill-switches", "{\"reason\":\"Wrong voucher.\"}"), 201);

        assertThat(killed.path("state").asText()).isEqualTo("RUNNING");
        assertThat(killed.path("killReason").asText()).isEqualTo("Wrong voucher.");
        assertThat(killed.path("killedBy").asText()).isEqualTo(ACampaign.AUTHOR);
        var lifted = Api.json(Api.asAuthor().delete(campaign.path() + "/kill-switches"), 200);
        assertThat(lifted.path("killed").asBoolean()).isFalse();
        assertThat(lifted.path("killedBy").isNull()).isTrue();
    }

    @Test
    void aCampaignIsCompletedAndPutAway() {
        campaign.running();
        assertThat(campaign.post("archives").statusCode()).isEqualTo(409);

        var completed = Api.json(campaign.post("completions"), 201);
        var archived = Api.json(campaign.post("archives"), 201);

        assertThat(completed.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(archived.path("state").asText()).isEqualTo("ARCHIVED");
        assertThat(campaign.post("resumptions").statusCode()).isEqualTo(409);
    }

    @Test
    void aCampaignWithARevisionToComeIsNotPutAway() {
        campaign.running();
        campaign.post("completions");
        campaign.with("", "kpi", "repeat bookings").written();

        assertThat(campaign.post("archives").statusCode()).isEqualTo(409);
        Api.json(campaign.post("cancellations"), 201);
        assertThat(Api.json(campaign.post("archives"), 201).path("state").asText())
                .isEqualTo("ARCHIVED");
    }

    @Test
    void everyStepIsKeptWithWhoMadeItAndWhy() {
        campaign.running();
        campaign.post("pauses", "{\"reason\":\"No coffee.\"}");
        campaign.post("kill-switches", "{\"reason\":\"Wrong voucher.\"}");
        campaign.with("", "kpi", "repeat bookings").written();

        var steps = Api.items(Api.get(campaign.path() + "/transitions"));

        assertThat(steps.stream().map(ReleaseTest::told))
                .containsExactly(
                        "2 CREATE null→DRAFT author null",
                        "1 KILL PAUSED→PAUSED author Wrong voucher.",
                        "1 PAUSE RUNNING→PAUSED author No coffee.",
                        "1 START SCHEDULED→RUNNING author null",
                        "1 SCHEDULE APPROVED→SCHEDULED author null",
                        "1 APPROVE IN_REVIEW→APPROVED approver null",
                        "1 SUBMIT DRAFT→IN_REVIEW author null",
                        "1 CREATE null→DRAFT author null");
        var page = Api.get(campaign.path() + "/transitions?limit=7");
        var rest = Api.get(
                campaign.path() + "/transitions?cursor={cursor}",
                page.path("nextCursor").asText());
        assertThat(rest.path("items")).hasSize(1);
    }

    @Test
    void whatTheClockDoesIsNobodys() {
        campaign.running();

        sql.execute("update campaign_revision set ends_at = now() where campaign = ?", campaign.key());

        await().untilAsserted(
                        () -> assertThat(campaign.view().path("state").asText()).isEqualTo("COMPLETED"));
        var step = Api.get(campaign.path() + "/transitions").at("/items/0");
        assertThat(step.path("transition").asText()).isEqualTo("COMPLETE");
        assertThat(step.path("who").isNull()).isTrue();
    }

    @Test
    void aCopyIsADraftOfWhoeverMadeIt() {
        campaign.running();
        var key = "copy-" + UUID.randomUUID();
        var body = "{\"key\":\"" + key + "\"}";

        var copy = Api.json(campaign.approverPosts("copies", body), 201);

        assertThat(copy.path("key").asText()).isEqualTo(key);
        assertThat(copy.path("state").asText()).isEqualTo("DRAFT");
        assertThat(copy.at("/revision/author").asText()).isEqualTo(ACampaign.APPROVER);
        assertThat(copy.path("actions")).isEqualTo(campaign.view().path("actions"));
        assertThat(Api.json(campaign.approverPosts("copies", body), 409)
                        .path("type")
                        .asText())
                .isEqualTo("urn:problem:campaign:key-taken");
    }

    @Test
    void aCopyForAnotherBrandHasToMakeSenseThere() {
        campaign.written();
        var key = "copy-" + UUID.randomUUID();

        var refused = Api.json(campaign.post("copies", "{\"key\":\"" + key + "\",\"brand\":\"wolkje\"}"), 422);

        assertThat(refused.path("violations").findValuesAsText("field"))
                .contains("initiative", "policies[0]", "actions[0].topics[0]", "actions[0].suitability");
        assertThat(Api.asAuthor().get("/api/v1/campaigns/" + key).statusCode()).isEqualTo(404);
        assertThat(Api.ofBrands("blauwvlucht")
                        .contentType("application/json")
                        .body("{\"key\":\"" + key + "\",\"brand\":\"wolkje\"}")
                        .post(campaign.path() + "/copies")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String told(JsonNode step) {
        return "%s %s %s→%s %s %s"
                .formatted(
                        step.path("revision").asText(),
                        step.path("transition").asText(),
                        step.path("from").asText(),
                        step.path("to").asText(),
                        step.path("who").asText().equals(ACampaign.AUTHOR) ? "author" : "approver",
                        step.path("reason").asText());
    }
}
