package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class InitiativesTest {
    private static final String INITIATIVES = "/api/v1/initiatives";
    private static final String PAGE = "/console/initiatives";
    private static final String ONE = """
            {"key":"welcome-on-board","version":3,"brand":"blauwvlucht","name":"Welcome <on> board",
             "objective":"Delight travellers.","markets":["NL","BE"]}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();
    private final Methods initiative = Methods.get(ONE).and("PUT", 200, ONE);

    @BeforeEach
    void theServiceKnowsAnInitiative() {
        campaign.json(INITIATIVES, CampaignFixture.page(ONE))
                .at(INITIATIVES + "/welcome-on-board", initiative)
                .json(CampaignFixture.CAMPAIGNS, CampaignFixture.page(CampaignFixture.RUNNING));
    }

    @Test
    void initiativesAreListedWithTheirGoals() {
        assertThat(browser.get(PAGE).body())
                .contains("Welcome &lt;on&gt; board", PAGE + "/welcome-on-board", "Delight travellers.", "Belgium");
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body()).contains("Initiatieven", "België");
    }

    @Test
    void anInitiativeLeadsToItsCampaignsAndTheyLeadBack() {
        assertThat(browser.get(PAGE + "/welcome-on-board").body()).contains(CampaignFixture.PAGE, "Airport surprise");
        assertThat(campaign.asked()).anyMatch(asked -> asked.query().contains("initiative=welcome-on-board"));

        campaign.json(CampaignFixture.ONE, CampaignFixture.RUNNING)
                .json(CampaignFixture.ONE + "/results", CampaignFixture.RESULTS);
        assertThat(browser.get(CampaignFixture.PAGE).body()).contains("href=\"" + PAGE + "/welcome-on-board\"");
    }

    @Test
    void oneThatIsSavedWithoutAChangeStaysAsItIs() {
        var answer = browser.post(
                PAGE + "/welcome-on-board",
                "version=%223%22&brand=blauwvlucht&name=Welcome+%3Con%3E+board&objective=Delight+travellers."
                        + "&markets=nl%2C+BE");

        assertThat(answer.body()).contains("Saved.");
        assertThat(initiative.said("PUT")).isEqualTo(Schemas.json("""
                {"brand":"blauwvlucht","name":"Welcome <on> board","objective":"Delight travellers.","markets":["NL","BE"]}
                """));
        assertThat(campaign.asked()).anyMatch(asked -> "\"3\"".equals(asked.header("if-match")));
    }

    @Test
    void aNewOneIsWrittenWhereThereIsNoneAndWhatIsWrongStandsAtItsField() {
        var made = new Methods().and("PUT", 400, """
                {"type":"urn:problem:invalid","violations":[{"field":"markets[0]","message":"must be <two> letters"}]}
                """).and("GET", 200, ONE);
        campaign.at(INITIATIVES + "/spring", made);
        var form = "key=spring&brand=blauwvlucht&name=Spring&objective=&markets=Holland";

        assertThat(browser.post("/console/new-initiative", form).body())
                .contains("must be &lt;two&gt; letters", "value=\"Holland\"", "aria-invalid=\"true\"");

        made.and("PUT", 200, ONE);
        assertThat(browser.post("/console/new-initiative", form).uri().getPath())
                .isEqualTo(PAGE + "/spring");
        assertThat(campaign.asked()).anyMatch(asked -> "\"0\"".equals(asked.header("if-match")));
    }

    @Test
    void whoReadsDoesNotWrite() {
        var reader = Client.signedInWith("campaign:read");
        assertThat(reader.get(PAGE).body()).contains("Welcome").doesNotContain("/console/new-initiative");
        assertThat(reader.get(PAGE + "/welcome-on-board").body()).doesNotContain("name=\"objective\"");
        assertThat(reader.post(PAGE + "/welcome-on-board", "name=x").statusCode())
                .isEqualTo(403);
        assertThat(reader.get("/console/new-initiative").statusCode()).isEqualTo(403);
        assertThat(Client.signedInWith("profile:read").get(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void withoutAnyOneReadsWhatTheyAreFor() {
        campaign.json(INITIATIVES, CampaignFixture.page()).json(CampaignFixture.CAMPAIGNS, CampaignFixture.page());
        assertThat(browser.get(PAGE).body()).contains("No initiative yet");
        assertThat(browser.get(PAGE + "/welcome-on-board").body()).contains("No campaign yet");
        campaign.json(INITIATIVES, 503, "{}");
        assertThat(browser.get(PAGE).body()).contains("Briefly not available");
    }
}
