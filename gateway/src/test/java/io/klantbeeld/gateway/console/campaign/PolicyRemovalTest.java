package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Methods;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class PolicyRemovalTest {
    private static final String POLICIES = "/api/v1/contact-policies";
    private static final String PAGE = "/console/contact-policies/one-a-day";
    private static final String FORM = "version=%223%22";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();
    private final Methods policy = Methods.get("""
            {"key":"one-a-day","version":3,"brand":"blauwvlucht","caps":[]}
            """);

    @BeforeEach
    void theServiceKnowsAPolicy() {
        campaign.json(POLICIES, CampaignFixture.page())
                .json(POLICIES + "/conflicts", CampaignFixture.page())
                .at(POLICIES + "/one-a-day", policy);
    }

    @Test
    void aPolicyIsRemovedAfterThePageHasToldWhatWillHappen() {
        // given
        policy.and("DELETE", 204, "");
        assertThat(browser.get(PAGE).body())
                .contains("action=\"" + PAGE + "/removals\"", "Contacts that were made stay judged by it.");
        // when
        var answer = browser.post(PAGE + "/removals", FORM);
        // then
        assertThat(answer.uri().getPath()).isEqualTo("/console/contact-policies");
        assertThat(answer.body()).contains("Removed.");
        assertThat(campaign.asked())
                .anyMatch(asked -> asked.method().equals("DELETE") && "\"3\"".equals(asked.header("if-match")));
    }

    @Test
    void whatACampaignReliesOnStaysAndThePageNamesTheCampaigns() {
        policy.and("DELETE", 409, """
                {"type":"urn:problem:campaign:policy-in-use","detail":"Campaigns that are not over rely on it: a, <b>",
                 "campaigns":["airport-surprise","<b>"]}
                """);
        assertThat(browser.post(PAGE + "/removals", FORM).body())
                .contains("Campaigns that are not over rely on it.", "href=\"/console/campaigns/airport-surprise\"")
                .contains("&lt;b&gt;", "value=\"&quot;3&quot;\"")
                .doesNotContain("<b>");
        assertThat(browser.post(PAGE + "/removals", FORM, "Accept-Language", "nl")
                        .body())
                .contains("Campagnes die niet voorbij zijn, steunen erop.");
    }

    @Test
    void aPolicyThatSomebodyChangedMeanwhileStays() {
        policy.and("DELETE", 412, "{\"type\":\"urn:problem:request:revision-changed\"}");
        assertThat(browser.post(PAGE + "/removals", FORM).body()).contains("At most", "kb-said kb-bad");
    }

    @Test
    void whoReadsDoesNotRemove() {
        var reader = Client.signedInWith("campaign:read");
        assertThat(reader.get(PAGE).body()).doesNotContain("/removals");
        assertThat(reader.post(PAGE + "/removals", FORM).statusCode()).isEqualTo(403);
        assertThat(campaign.asked()).noneMatch(asked -> asked.method().equals("DELETE"));
    }
}
