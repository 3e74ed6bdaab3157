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

import static io.klantbeeld.gateway.console.campaign.CampaignFixture.ONE;
import static io.klantbeeld.gateway.console.campaign.CampaignFixture.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class CapacityTest {
    private static final String EDITOR = PAGE + "/editor";
    private static final String OF_ALL =
            ",\"capacity\":{\"max\":400,\"per\":\"PT24H\",\"timeZone\":\"Europe/Amsterdam\"}";
    private static final String OF_ONE = "\"capacity\":{\"max\":20,\"per\":\"PT30M\",\"timeZone\":\"UTC\"},";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();
    private final Methods one =
            Methods.get(withCapacity(CampaignFixture.RUNNING)).and("PUT", 200, "{}");

    @BeforeEach
    void theServiceKnowsACampaignWithCapacities() {
        campaign.at(ONE, one)
                .json(ONE + "/results", CampaignFixture.RESULTS)
                .json(ONE + "/revisions/2", withCapacity(CampaignFixture.WORDS));
    }

    @Test
    void thePageTellsHowManyContactsCanBeHandled() {
        assertThat(browser.get(PAGE).body()).contains("400 per day (Europe/Amsterdam)", "20 per 30 min (UTC)");
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body()).contains("400 per dag (Europe/Amsterdam)");
    }

    @Test
    void savingWithoutAChangeKeepsTheCapacities() {
        // given
        var sent = SentForm.of(browser.get(EDITOR).body());
        // when
        browser.post(EDITOR, sent.encoded());
        // then
        assertThat(one.said("PUT").path("capacity"))
                .isEqualTo(Schemas.json("{\"max\":400,\"per\":\"PT24H\",\"timeZone\":\"Europe/Amsterdam\"}"));
        assertThat(one.said("PUT").at("/actions/0/capacity"))
                .isEqualTo(Schemas.json("{\"max\":20,\"per\":\"PT30M\",\"timeZone\":\"UTC\"}"));
    }

    @Test
    void aCapacityIsWrittenAsPeopleSayIt() {
        // given
        campaign.json(ONE + "/revisions/2", CampaignFixture.WORDS);
        var sent = SentForm.of(browser.get(EDITOR).body())
                .with("capacity.max", "1200")
                .with("capacity.per", "7 d")
                .with("actions[0].capacity.max", "15")
                .with("actions[0].capacity.per", "1 u")
                .with("actions[0].capacity.timeZone", "Europe/Rome");
        // when
        browser.post(EDITOR, sent.encoded());
        // then
        assertThat(one.said("PUT").path("capacity")).isEqualTo(Schemas.json("{\"max\":1200,\"per\":\"PT168H\"}"));
        assertThat(one.said("PUT").at("/actions/0/capacity"))
                .isEqualTo(Schemas.json("{\"max\":15,\"per\":\"PT1H\",\"timeZone\":\"Europe/Rome\"}"));
    }

    @Test
    void aCapacityWithoutANumberAndAPeriodIsNone() {
        // given
        var sent = SentForm.of(browser.get(EDITOR).body())
                .with("capacity.max", "")
                .with("capacity.per", "")
                .with("actions[0].capacity.max", "")
                .with("actions[0].capacity.per", " ");
        // when
        browser.post(EDITOR, sent.encoded());
        // then
        assertThat(one.said("PUT").path("capacity").isNull()).isTrue();
        assertThat(one.said("PUT").at("/actions/0/capacity").isNull()).isTrue();
    }

    @Test
    void whatIsWrongWithACapacityStandsAtItsField() {
        // given
        one.and("PUT", 422, """
                {"type":"urn:problem:campaign:invalid-campaign","violations":[
                 {"field":"actions[0].capacity.per","message":"must be a <part> of a day"}]}
                """);
        // when
        var answer =
                browser.post(EDITOR, SentForm.of(browser.get(EDITOR).body()).encoded());
        // then
        assertThat(answer.body())
                .contains("Action 1 › Capacity › per", "must be a &lt;part&gt; of a day")
                .containsPattern("id=\"f-actions\\[0]\\.capacity\\.per\"[^>]* aria-invalid=\"true\"");
    }

    private static String withCapacity(String campaign) {
        return campaign.replace("\"when\":null}\n", "\"when\":null}" + OF_ALL + "\n")
                .replace("\"lever\":1.5,", "\"lever\":1.5," + OF_ONE);
    }
}
