package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.klantbeeld.gateway.console.campaign.CampaignFixture.ONE;
import static io.klantbeeld.gateway.console.campaign.CampaignFixture.PAGE;
import static io.klantbeeld.gateway.console.campaign.CampaignFixture.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class CampaignPageTest {
    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();
    private final Methods pauses = Methods.post(201, RUNNING);

    @BeforeEach
    void theServiceKnowsACampaign() {
        campaign.json(ONE, RUNNING)
                .json(ONE + "/results", CampaignFixture.RESULTS)
                .at(ONE + "/pauses", pauses);
    }

    @Test
    void thePageTellsInWordsWhatTheCampaignDoes() {
        assertThat(browser.get(PAGE).body())
                .contains("People enter when “Checked &lt;In&gt;” happens", "and again, but not within 24 h.")
                .contains(
                        "at most 2 h after they entered (Coffee voucher)", "event.properties.airport == &#39;AMS&#39;")
                .contains(
                        "href=\"/console/segments/frequent-flyers\"",
                        "href=\"/console/contact-policies/one-surprise-a-day\"")
                .contains(
                        "EUR 4.00", "about 20 % respond", "5.5 % of people are left out", "EUR 5000.00", "Loyalty team")
                .contains("!inSegment(&#39;complaint-open&#39;)", "English", "Dutch", "fallback")
                .doesNotContain("Checked <In>", "&#39;true&#39;");
    }

    @Test
    void whatCameOfItIsCountedAndExplained() {
        assertThat(browser.get(PAGE).body())
                .contains("1,204", "310", "66", "The person has had as many contacts as a policy permits.")
                .contains("The person was not asked, or did not answer.", "1 March 2026");
    }

    @Test
    void theDaysOfResultsAreChosenInUtc() {
        assertThat(browser.get(PAGE).body())
                .contains(
                        "value=\"2026-02-01\"",
                        "value=\"2026-03-02\"",
                        "1 February 2026 – 2 March 2026 in UTC",
                        "90 days");

        browser.get(PAGE + "?from=2026-02-10&to=2026-02-12");

        assertThat(campaign.asked()).anyMatch(asked -> asked.query()
                .containsAll(Set.of("from=2026-02-10T00:00:00Z", "to=2026-02-13T00:00:00Z")));
    }

    @Test
    void daysThatCannotBeCountedAreRefusedAtTheirFields() {
        campaign.json(ONE + "/results", 400, """
                {"type":"urn:problem:invalid","violations":[{"field":"to","message":"must be <after> from"}]}
                """);
        assertThat(browser.get(PAGE + "?from=2026-02-10&to=2026-01-12").body())
                .contains("must be &lt;after&gt; from", "value=\"2026-02-10\"", "Checked &lt;In&gt;");
    }

    @Test
    void withoutResultsTheRestIsShownAndTheyAreTriedAgain() {
        campaign.json(ONE + "/results", 503, "{}");
        assertThat(browser.get(PAGE).body())
                .contains("Checked &lt;In&gt;", "Briefly not available", "hx-select=\"#results\"");
    }

    @Test
    void theButtonsFollowTheState() {
        assertThat(browser.get(PAGE).body())
                .contains("step-pauses", "step-completions", "step-kill-switches", "step-copies", PAGE + "/editor")
                .doesNotContain("step-reviews", "step-schedules", "step-resumptions", "step-archives");
    }

    @Test
    void whoOnlyReadsSeesNoButtons() {
        assertThat(Client.signedInWith("campaign:read").get(PAGE).body())
                .contains("Checked &lt;In&gt;")
                .doesNotContain("step-pauses", "/editor");
        assertThat(Client.signedInWith("campaign:read")
                        .post(PAGE + "/pauses", "attempt=a-1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(campaign.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void theRoomIsClosedWithoutTheScope() {
        assertThat(Client.signedInWith("profile:read").get(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void itIsPausedForAReasonOnce() {
        // when
        var answer = browser.post(PAGE + "/pauses", "attempt=a-1&reason=The+vouchers+are+printed+again");
        // then
        assertThat(answer.uri().getPath()).isEqualTo(PAGE);
        assertThat(answer.body()).contains("Paused. Nothing is sent.");
        assertThat(pauses.said("POST")).isEqualTo(Schemas.json("{\"reason\":\"The vouchers are printed again\"}"));
        assertThat(campaign.asked()).anyMatch(asked -> "a-1".equals(asked.header("idempotency-key")));
    }

    @Test
    void aStepThatComesTooLateIsSaidAndNothingIsLost() {
        // given
        pauses.and("POST", 409, "{\"type\":\"urn:problem:campaign:wrong-state\"}");
        // when
        var answer = browser.post(PAGE + "/pauses", "attempt=a-1&reason=My+reason");
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The campaign is in another state by now.", "My reason");
    }

    @Test
    void whatAChannelLacksIsSaidByItsField() {
        // given
        campaign.at(ONE + "/schedules", Methods.post(422, """
                {"type":"urn:problem:campaign:channel-not-ready","violations":[
                 {"field":"actions[0].treatments[0].channel","message":"no <sender> for this brand"}]}
                """));
        // then
        assertThat(browser.post(PAGE + "/schedules", "attempt=a-1&startAt=2026-03-01T10:00")
                        .body())
                .contains("The installation cannot send it yet", "no &lt;sender&gt; for this brand");
    }

    @Test
    void aScheduleIsSaidInTheTimesOfTheReader() {
        // given
        var schedules = Methods.post(201, RUNNING);
        campaign.at(ONE + "/schedules", schedules);
        // when
        browser.post(PAGE + "/schedules", "attempt=a-1&startAt=2026-03-01T10:00");
        // then
        assertThat(schedules.said("POST").path("startAt").asText()).isEqualTo("2026-03-01T09:00:00Z");
    }

    @Test
    void aBrakeIsToldWithItsReasonAndReleased() {
        campaign.json(ONE, CampaignFixture.BRAKED).at(ONE + "/brakes/EMAIL", new Methods().and("DELETE", 200, RUNNING));
        assertThat(browser.get(PAGE).body())
                .contains("Held on E-mail, since too much went wrong there (too many bounces).");
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body()).contains("misging (te veel kwam terug).");
        assertThat(browser.post(PAGE + "/brakes/EMAIL", "").body()).contains("The channel goes again.");
    }

    @Test
    void theKillSwitchIsLiftedByItsOwnCall() {
        // given
        campaign.json(
                        ONE,
                        RUNNING.replace(
                                "\"killed\":false,\"killReason\":null", "\"killed\":true,\"killReason\":\"Closed\""))
                .at(ONE + "/kill-switches", new Methods().and("DELETE", 200, RUNNING));
        // then
        assertThat(browser.get(PAGE).body())
                .contains("Stopped at once by the kill switch: Closed", "step-kill-switch-lifts");
        assertThat(browser.post(PAGE + "/kill-switch-lifts", "").body()).contains("The kill switch is lifted.");
    }

    @Test
    void aCopyLeadsToItself() {
        // given
        var copies = Methods.post(201, RUNNING);
        campaign.at(ONE + "/copies", copies).json(CampaignFixture.CAMPAIGNS + "/spring", RUNNING);
        // when
        var answer = browser.post(PAGE + "/copies", "attempt=a-1&newKey=spring");
        // then
        assertThat(answer.uri().getPath()).isEqualTo("/console/campaigns/spring");
        assertThat(copies.said("POST")).isEqualTo(Schemas.json("{\"key\":\"spring\"}"));
    }

    @Test
    void dutchReadersReadDutch() {
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body()).contains("Wat zij doet", "Nederlands");
    }
}
