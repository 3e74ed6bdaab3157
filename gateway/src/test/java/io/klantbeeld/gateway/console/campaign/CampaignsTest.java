package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.klantbeeld.gateway.console.campaign.CampaignFixture.BRAKED;
import static io.klantbeeld.gateway.console.campaign.CampaignFixture.CAMPAIGNS;
import static io.klantbeeld.gateway.console.campaign.CampaignFixture.IN_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class CampaignsTest {
    private static final String LIST = "/console/campaigns";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();

    @Test
    void campaignsAreListedWithTheirStateAndWhatHoldsThem() {
        campaign.json(CAMPAIGNS, CampaignFixture.page(BRAKED, IN_REVIEW));
        assertThat(browser.get(LIST).body())
                .contains("Airport surprise", "Running", "Held on E-mail", "new revision: in review")
                .contains("from Thursday 1 January 2026", "Netherlands", ">60<", "/console/new-campaign");
    }

    @Test
    void filtersArePassedOnAndStayInTheForm() {
        campaign.json(CAMPAIGNS, CampaignFixture.page());
        assertThat(browser.get(LIST + "?state=PAUSED&brand=blauwvlucht&q=air").body())
                .contains("No campaign fits", "value=\"PAUSED\" selected", "value=\"air\"");
        assertThat(campaign.lastAsked().query()).contains("state=PAUSED", "brand=blauwvlucht", "q=air", "limit=25");
    }

    @Test
    void theNextPageBringsRowsOnly() {
        campaign.json(CAMPAIGNS, "{\"items\":[" + BRAKED + "],\"nextCursor\":\"c+=\"}");
        assertThat(browser.get(LIST + "?state=RUNNING").body()).contains("?state=RUNNING&amp;cursor=c%2B%3D");
        assertThat(browser.get(LIST + "?cursor=c").body().strip()).startsWith("<tr>");
    }

    @Test
    void withoutAnyCampaignOneReadsHowToBegin() {
        campaign.json(CAMPAIGNS, CampaignFixture.page());
        assertThat(browser.get(LIST).body()).contains("No campaign yet", "Nobody is contacted before");
    }

    @Test
    void anOutageIsToldAndTriedAgain() {
        campaign.json(CAMPAIGNS, 503, "{}");
        assertThat(browser.get(LIST).body()).contains("Briefly not available", "every 5s");
    }

    @Test
    void whoDoesNotWriteIsNotOfferedTo() {
        campaign.json(CAMPAIGNS, CampaignFixture.page(BRAKED));
        assertThat(Client.signedInWith("campaign:read", "contact:write")
                        .get(LIST)
                        .body())
                .contains("Airport surprise")
                .doesNotContain("/console/new-campaign", "contact-operations");
        assertThat(Client.signedInWith("profile:read").get(LIST).statusCode()).isEqualTo(403);
    }
}
