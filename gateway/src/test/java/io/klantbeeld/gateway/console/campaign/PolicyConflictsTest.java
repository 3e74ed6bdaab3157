package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class PolicyConflictsTest {
    private static final String POLICIES = "/api/v1/contact-policies";
    private static final String CONFLICTS = POLICIES + "/conflicts";
    private static final String PAGE = "/console/contact-policies";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();

    @BeforeEach
    void twoPoliciesOfABrandAreAtOdds() {
        campaign.json(POLICIES, CampaignFixture.page(policy("one-a-day"), policy("three-a-week"), policy("calls")))
                .json(POLICIES + "/one-a-day", policy("one-a-day"))
                .json(POLICIES + "/calls", policy("calls"))
                .json(CONFLICTS, CampaignFixture.page("""
                        {"code":"CAP_UNREACHABLE","policies":["three-a-week","one-a-day"],"campaign":null,"text":"in English"}
                        """, """
                        {"code":"COVERS_NO_ACTION","policies":["calls"],"campaign":"airport-surprise","text":"in English"}
                        """, """
                        {"code":"OF_TOMORROW","policies":["three-a-week"],"campaign":null,"text":"Said <tomorrow>."}
                        """));
    }

    @Test
    void theListTellsWhichPoliciesAreAtOdds() {
        assertThat(browser.get(PAGE).body())
                .contains("Where policies are at odds", "is never reached", "Said &lt;tomorrow&gt;.")
                .contains("href=\"/console/campaigns/airport-surprise\"", "Three a week")
                .doesNotContain("in English");
        assertThat(campaign.asked()).anyMatch(asked -> asked.query().contains("brand=blauwvlucht"));
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body()).contains("Waar regels botsen", "nooit bereikt");
    }

    @Test
    void thePageOfAPolicyTellsWhatItIsPartOf() {
        assertThat(browser.get(PAGE + "/calls").body())
                .contains("is about none of its contacts")
                .doesNotContain("is never reached");
    }

    @Test
    void whatIsNotAnsweredDoesNotHideThePolicies() {
        campaign.json(CONFLICTS, 503, "{}");
        assertThat(browser.get(PAGE).body()).contains("One a day", "Briefly not available");
    }

    @Test
    void withoutConflictsThePageSaysSo() {
        campaign.json(CONFLICTS, CampaignFixture.page());
        assertThat(browser.get(PAGE).body()).contains("Nothing is at odds.");
    }

    private static String policy(String key) {
        return "{\"key\":\"" + key + "\",\"version\":3,\"brand\":\"blauwvlucht\",\"caps\":[]}";
    }
}
