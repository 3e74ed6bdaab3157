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
class ParkedTest {
    private static final String PARKED = "/api/v1/campaign-dead-letters/parked";
    private static final String PAGE = "/console/parked-work";
    private static final String WORK = """
            {"id":"w-%s","kind":"%s","campaign":"airport-surprise","reason":"NoSuchElementException","attempts":5,
             "parkedAt":"2026-03-01T09:00:00Z"}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();

    @BeforeEach
    void aJourneyAndAContactAreParked() {
        campaign.json(PARKED, CampaignFixture.page(WORK.formatted(1, "TRIGGER"), WORK.formatted(2, "FOLLOW_UP")));
    }

    @Test
    void bothKindsAreListedWithTheirFaultAndCanBeTakenUp() {
        assertThat(browser.get(PAGE).body())
                .contains("A journey that did not start", "A contact that was not followed up")
                .contains("NoSuchElementException", "5 attempts in a row", "/console/campaigns/airport-surprise")
                .contains(PAGE + "/w-1/replays", PAGE + "/w-2/replays");
    }

    @Test
    void oneIsTakenUpAgain() {
        campaign.at(PARKED + "/w-1/replays", Methods.post(200, "{\"outcome\":\"TAKEN_UP\"}"));

        assertThat(browser.post(PAGE + "/w-1/replays", "").body()).contains("Planned once more.");
    }

    @Test
    void theListGoesOnByRows() {
        assertThat(browser.get(PAGE + "/rows?cursor=c").body().strip()).startsWith("<tr>");
        assertThat(campaign.lastAsked().query()).contains("cursor=c", "limit=25");
    }

    @Test
    void onlyWhoRunsThePlatformEnters() {
        var agent = Client.signedInWith("campaign:read", "contact:write");

        assertThat(agent.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(agent.post(PAGE + "/w-1/replays", "").statusCode()).isEqualTo(403);
        assertThat(campaign.asked()).isEmpty();
    }
}
