package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.klantbeeld.gateway.console.campaign.CampaignFixture.IN_REVIEW;
import static io.klantbeeld.gateway.console.campaign.CampaignFixture.ONE;
import static io.klantbeeld.gateway.console.campaign.CampaignFixture.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class ReviewTest {
    private static final String YOU =
            UUID.nameUUIDFromBytes("agent".getBytes(StandardCharsets.UTF_8)).toString();
    private static final String APPROVAL = PAGE + "/approval";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();

    @BeforeEach
    void aRevisionIsInReview() {
        campaign.json(ONE, IN_REVIEW)
                .json(ONE + "/revisions", CampaignFixture.REVISIONS)
                .json(ONE + "/transitions", CampaignFixture.TRANSITIONS)
                .json(ONE + "/revisions/3/diff", CampaignFixture.DIFFERENCE);
    }

    @Test
    void theApproverSeesWhatChangesAllWordsAndTheHash() {
        assertThat(browser.get(APPROVAL).body())
                .contains("sha256:5e88", "What revision 3 changes", "compared with revision 2")
                .contains("Action coffee-voucher › Channel E-mail › Cost of a contact › amount", "0.002", "0.003")
                .contains("Step surprise › Makes sense for", "2 h", "4 h", "subject: Un &lt;café&gt;?")
                .contains("{traits.firstName}, koffie?", "It is on us.", "lang=\"nl\"", "id=\"approve\"")
                .doesNotContain("PT2H", "<b>on us</b>");
    }

    @Test
    void whatIsAddedIsWrittenLineByLine() {
        campaign.json(ONE + "/revisions/3/diff", """
                {"number":3,"against":2,"differences":[
                 {"path":"actions[lounge]","kind":"ADDED","before":null,"after":
                  {"category":"LOUNGE_OFFER","kind":"DEFAULT","topics":["travel-surprises","lounges"],
                   "suitability":"true","stock":null,"treatments":[
                    {"channel":"EMAIL","cost":{"amount":"0.002","currency":"EUR"},"propensity":{"alpha":2,"beta":8}},
                    {"channel":"PUSH_WEB","cost":null,"propensity":null,"weight":{}}]}},
                 {"path":"market","kind":"CHANGED","before":"NL","after":null}]}
                """);
        assertThat(browser.get(APPROVAL).body()).contains("""
                        Category: Lounge offer
                        Kind: Ordinary: every gate applies
                        Topics: travel-surprises, lounges
                        For whom it is right: true
                        Channel:
                            Channel: E-mail
                            Cost of a contact: EUR 0.002
                            Expected response:
                                responses: 2
                                no responses: 8
                        Channel:
                            Channel: Web push
                            Weight by placement: nothing</ins>""").contains("Netherlands</del>");
    }

    @Test
    void anApprovalBindsTheHashThatWasShown() {
        // given
        var approvals = Methods.post(201, IN_REVIEW);
        campaign.at(ONE + "/approvals", approvals);
        // when
        var answer = browser.post(PAGE + "/approvals", "attempt=a-1&hash=sha256%3A5e88");
        // then
        assertThat(approvals.said("POST")).isEqualTo(Schemas.json("{\"hash\":\"sha256:5e88\"}"));
        assertThat(answer.body()).contains("Approved. It can be scheduled now.");
    }

    @Test
    void aHashThatChangedMeanwhileIsSaid() {
        campaign.at(ONE + "/approvals", Methods.post(409, "{\"type\":\"urn:problem:campaign:revision-changed\"}"));
        assertThat(browser.post(PAGE + "/approvals", "attempt=a-1&hash=sha256%3A00")
                        .body())
                .contains("Somebody else changed this meanwhile.");
    }

    @Test
    void theAuthorSeesWhySheDoesNotApprove() {
        campaign.json(ONE, CampaignFixture.view("RUNNING", 3, "IN_REVIEW", YOU, "[]"));
        assertThat(browser.get(APPROVAL).body())
                .contains("You wrote this revision: somebody else approves it.")
                .doesNotContain("id=\"approve\"");
    }

    @Test
    void whoseRoleDoesNotApproveIsTold() {
        assertThat(Client.signedInWith("campaign:read", "campaign:write")
                        .get(APPROVAL)
                        .body())
                .contains("Your role does not approve campaigns.")
                .doesNotContain("id=\"approve\"");
        assertThat(Client.signedInWith("campaign:read", "campaign:write")
                        .post(PAGE + "/approvals", "attempt=a-1")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void itIsGivenBackWithAReason() {
        // given
        var rejections = Methods.post(201, IN_REVIEW);
        campaign.at(ONE + "/rejections", rejections);
        // when
        browser.post(PAGE + "/rejections", "attempt=a-1&reason=Too+much");
        // then
        assertThat(rejections.said("POST")).isEqualTo(Schemas.json("{\"reason\":\"Too much\"}"));
    }

    @Test
    void theHistoryTellsWhoDidWhatAndWhatEachRevisionChanged() {
        assertThat(browser.get(PAGE + "/history").body())
                .contains("Given back", "The &lt;Italian&gt; subject promises too much.", "a colleague")
                .contains("Began to run", "the clock", "/history/events?cursor=t%2B%3D", PAGE + "/history/3");
        assertThat(browser.get(PAGE + "/history/events?cursor=t").body().strip())
                .startsWith("<tr>");
        assertThat(browser.get(PAGE + "/history/3").body()).contains("0.002", "0.003");
    }
}
