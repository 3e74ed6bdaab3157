package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.campaign.Campaigns;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of contacts of a campaign that is paused, and of one that is held on a channel. */
@QuarkusTest
@RealServers
@Counterparts
class HeldCampaignStoryTest {
    private final Mailbox mailbox = Mailbox.running();
    private final ConsentCounterpart consent = ConsentCounterpart.running();
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Inject
    Campaigns campaigns;

    @AfterEach
    void consentServiceIsBack() {
        consent.away(false);
    }

    @Test
    void aPauseLeavesNoBacklogAndLosesNothingThatStillMakesSense() {
        // given two contacts that wait, of which one expires while the campaign is paused
        var campaign = campaign().with(HeldCampaignStoryTest::addLaterStep).running();
        var anna = waitingFor(campaign);
        Api.json(campaign.post("pauses", "{\"reason\":\"No coffee.\"}"), 201);
        consent.away(false);
        sql.execute(
                "update contact set expires_at = now() where person = ? and plan ->> 'step' = 'surprise'", anna.id());
        await().untilAsserted(() -> assertThat(stateOf(anna, "surprise")).isEqualTo("EXPIRED"));
        assertThat(stateOf(anna, "later")).isNotEqualTo("ACCEPTED");

        // when
        Api.json(campaign.post("resumptions"), 201);

        // then
        await().untilAsserted(() -> assertThat(stateOf(anna, "later")).isEqualTo("ACCEPTED"));
        assertThat(stateOf(anna, "surprise")).isEqualTo("EXPIRED");
        assertThat(mailbox.to(anna.email())).hasSize(1);
    }

    @Test
    void whatACampaignHadPlannedIsCalledOffWhenItIsOver() {
        // given
        var campaign = campaign().with(HeldCampaignStoryTest::addLaterStep).running();
        var anna = waitingFor(campaign);

        // when
        Api.json(campaign.post("completions"), 201);

        // then
        await().untilAsserted(() -> assertThat(sql.count(
                        "contact WHERE person = ? AND state = 'CANCELLED' AND gate = 'LIFECYCLE' AND code = 'NOT_RUNNING'",
                        anna.id()))
                .isEqualTo(2));
        assertThat(Api.items(Api.get("/api/v1/persons/{person}/upcoming", anna.id())))
                .isEmpty();
    }

    @Test
    void whatWasPlannedGoesOnWithOtherWords() {
        // given
        var campaign = campaign().with(HeldCampaignStoryTest::addLaterStep).running();
        var anna = waitingFor(campaign);

        // when
        campaign.with("", "kpi", "repeat bookings").running();
        consent.away(false);

        // then
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(2));
    }

    @Test
    void aBrakeHoldsTheChannelUntilItIsReleased() {
        // given
        var campaign = campaign().running();
        campaigns.brake(campaign.key(), "EMAIL", "BOUNCE_RATE", Map.of());
        var anna = Traveller.known(true);

        // when
        anna.does(campaign.event(), "AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(
                        why(anna, campaign).at("/last/stoppedBy/code").asText())
                .isEqualTo("CHANNEL_PAUSED"));
        Api.json(Api.asAuthor().delete(campaign.path() + "/brakes/EMAIL"), 200);
        anna.does(campaign.event(), "AMS", 1);
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
    }

    @Test
    void aBrakeIsShownWithItsReasonAndItsEvidence() {
        var campaign = campaign().written();

        assertThat(campaigns.brake(campaign.key(), "EMAIL", "BOUNCE_RATE", Map.of("rate", 0.25)))
                .isTrue();
        assertThat(campaigns.brake(campaign.key(), "EMAIL", "COMPLAINT_RATE", Map.of()))
                .as("held there already")
                .isFalse();

        var brake = campaign.view().at("/brakes/0");
        assertThat(brake.path("channel").asText()).isEqualTo("EMAIL");
        assertThat(brake.path("reason").asText()).isEqualTo("BOUNCE_RATE");
        assertThat(brake.at("/evidence/rate").asDouble()).isEqualTo(0.25);
    }

    @Test
    void whoReleasesABrakeIsKept() {
        var campaign = campaign().written();
        campaigns.brake(campaign.key(), "EMAIL", "BOUNCE_RATE", Map.of());
        var brake = campaign.path() + "/brakes/EMAIL";
        assertThat(Api.ofBrands("medivisie").delete(brake).statusCode()).isEqualTo(404);

        var released = Api.json(Api.asAuthor().delete(brake), 200);

        assertThat(released.path("brakes")).isEmpty();
        assertThat(sql.count(
                        "campaign_brake WHERE campaign = ? AND released_by = ? AND until IS NOT NULL",
                        campaign.key(),
                        ACampaign.AUTHOR))
                .isEqualTo(1);
    }

    private Traveller waitingFor(ACampaign campaign) {
        consent.away(true);
        var anna = Traveller.known(true);
        anna.does(campaign.event(), "AMS", 1);
        await().untilAsserted(() -> assertThat(
                        sql.count("contact WHERE person = ? AND code = 'PERMISSION_UNAVAILABLE'", anna.id()))
                .isEqualTo(2));
        return anna;
    }

    private static void addLaterStep(ObjectNode definition) {
        var steps = definition.withArray("/journey/steps");
        ObjectNode later = steps.get(0).deepCopy();
        steps.add(later.put("key", "later"));
    }

    // Of a category that no policy of the sample counts.
    private static ACampaign campaign() {
        var campaign = ACampaign.likeTheSample().with("/actions/0", "category", "HELD");
        campaign.definition().putArray("policies");
        return campaign;
    }

    private String stateOf(Traveller traveller, String step) {
        return (String)
                sql.value("select state from contact where person = ? and plan ->> 'step' = ?", traveller.id(), step);
    }

    private static JsonNode why(Traveller traveller, ACampaign campaign) {
        return Api.get("/api/v1/persons/{person}/why?campaign={campaign}", traveller.id(), campaign.key());
    }
}
