package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.klantbeeld.gateway.console.administration.Methods;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.klantbeeld.gateway.console.campaign.SimulationFixture.DONE;
import static io.klantbeeld.gateway.console.campaign.SimulationFixture.ONE;
import static io.klantbeeld.gateway.console.campaign.SimulationFixture.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class SimulationPageTest {
    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();

    @BeforeEach
    void theServiceKnowsASimulation() {
        profile.json(Fixture.PROFILE, Fixture.ANNA);
        campaign.json(CampaignFixture.ONE, CampaignFixture.RUNNING)
                .json(ONE, DONE)
                .json(ONE + "/sample", SimulationFixture.SAMPLE);
    }

    @Test
    void theFunnelTellsHowManyGoOnAndHowManyFallAndWhy() {
        assertThat(browser.get(PAGE).body())
                .contains("Funnel of “Surprise”", "The person was not asked, or did not answer.")
                .contains("gate=PERMISSION&amp;code=NO_CONSENT#people", "and 22 who fall before")
                // 120 of 320 go on, 200 fall.
                .contains("class=\"kb-bar-stay\" width=\"37\"", "x=\"37\" width=\"63\"")
                .doesNotContain("gate=IDENTITY");
    }

    @Test
    void whatIsSupposedAndWhatComesOfItIsRead() {
        assertThat(browser.get(PAGE).body())
                .contains("1,320", "1,000", "EUR 0.204", "WhatsApp <strong>6</strong>", "Dutch <strong>64</strong>")
                .contains("frequent-&lt;flyers&gt;", "Checked &lt;In&gt;", "airport: AMS", "bags: 2", "10 %", "0.2")
                .contains("1 December 2026, 10:00:00 CET", "17 would come to another end than they do now.")
                .contains("Hold-out: The person is left out of this campaign");
    }

    @Test
    void whoIsShownWithAllGatesAndTheirEvidenceInWords() {
        assertThat(browser.get(PAGE + "?gate=FREQUENCY&code=CAP_REACHED").body())
                .contains("Anna", "/console/customers/" + Fixture.ID, "E-mail · Dutch", "2 March 2026")
                .contains("Caps: The person has had as many contacts as a policy permits.", "Show all ends")
                .contains("rolling 24 h", "Winter &lt;sun&gt;", "SMS – Permission: The person was not asked")
                .contains("The right time: It makes no sense any more.", "1 March 2026, 10:00:00 CET")
                .contains("/people?gate=FREQUENCY&amp;code=CAP_REACHED&amp;cursor=s%2B%3D")
                .doesNotContain("bucket");
        assertThat(campaign.asked())
                .anyMatch(asked -> asked.query().contains("gate=FREQUENCY")
                        && asked.query().contains("code=CAP_REACHED"));
        assertThat(browser.get(PAGE + "/people?cursor=s").body().strip()).startsWith("<tr>");
    }

    @Test
    void oneAtWorkRenewsItselfUntilItIsOver() {
        // given
        campaign.json(ONE, SimulationFixture.RUNNING);
        // then
        assertThat(browser.get(PAGE).body())
                .contains("hx-get=\"" + PAGE + "/panel\"", "42 %", "320 persons examined", "/cancellations")
                .doesNotContain("kb-funnel-bar", "/removals");
        // and when
        campaign.json(ONE, DONE);
        // then
        assertThat(browser.get(PAGE + "/panel").body())
                .contains("The simulation is complete.", "kb-funnel-bar", "hx-get=\"" + PAGE + "/people\"")
                .doesNotContain("/panel\"");
    }

    @Test
    void itIsStoppedAndForgotten() {
        // given
        campaign.at(ONE + "/cancellations", Methods.post(200, DONE))
                .at(ONE, Methods.get(DONE).and("DELETE", 204, ""))
                .json(SimulationFixture.SIMULATIONS, CampaignFixture.page());
        // then
        assertThat(browser.post(PAGE + "/cancellations", "").body()).contains("Stopped.");
        var forgotten = browser.post(PAGE + "/removals", "");
        assertThat(forgotten.uri().getPath()).isEqualTo(SimulationFixture.PAGES);
        assertThat(forgotten.body()).contains("Removed.");
    }

    @Test
    void whatIsNotComparedAndWhatIsNotThereIsSaid() {
        campaign.json(ONE, SimulationFixture.NEVER_LIVED);
        assertThat(browser.get(PAGE).body()).contains("Nothing to compare with");
        campaign.json(ONE, SimulationFixture.view("FAILED", "0.5", "null"));
        assertThat(browser.get(PAGE).body()).contains("Something went wrong while it was at work.");
        campaign.json(ONE, 404, "{}");
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(404);
        campaign.json(ONE, DONE).json(ONE + "/sample", 503, "{}");
        assertThat(browser.get(PAGE).body()).contains("kb-funnel-bar", "hx-select=\"#people\"");
    }

    @Test
    void dutchReadersReadDutch() {
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body())
                .contains("Trechter van", "Poort voor poort", "Zou worden benaderd", "Tegenover wat leeft");
    }
}
