package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Desk;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.klantbeeld.gateway.console.campaign.SimulationFixture.DONE;
import static io.klantbeeld.gateway.console.campaign.SimulationFixture.PAGE;
import static io.klantbeeld.gateway.console.campaign.SimulationFixture.PAGES;
import static io.klantbeeld.gateway.console.campaign.SimulationFixture.SIMULATIONS;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class SimulationsTest {
    private static final String FORM = "attempt=a-1&revision=LATEST&audience=SEGMENT&audience.segment=frequent-flyers"
            + "&audience.when=&audience.persons=&at=2026-12-01T10:00&event.name=Checked+In&rows=2&name-1=airport"
            + "&value-1=AMS&name-2=bags&value-2=2&overrides.holdOut.percent=10&overrides.minimumScore=0.2&sample=5";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();
    private final Methods simulations =
            Methods.get("{\"items\":[" + DONE + "],\"nextCursor\":\"b+=\"}").and("POST", 202, DONE);

    @BeforeEach
    void theServiceKnowsASimulation() {
        campaign.json(CampaignFixture.ONE, CampaignFixture.RUNNING)
                .at(SIMULATIONS, simulations)
                .json(SimulationFixture.ONE, DONE)
                .json(SimulationFixture.ONE + "/sample", SimulationFixture.SAMPLE);
    }

    @Test
    void theSimulationsOfACampaignAreListedBesideAFormThatKnowsIt() {
        assertThat(browser.get(PAGES).body())
                .contains(PAGE, "revision 3", "frequent-&lt;flyers&gt;", "1,320", ">91<", "Complete")
                .contains(PAGES + "?cursor=b%2B%3D", "value=\"Checked &lt;In&gt;\"", "The one that lives");
        assertThat(campaign.asked()).anyMatch(asked -> asked.query().contains("campaign=airport-surprise"));
        assertThat(browser.get(PAGES + "?cursor=b").body().strip()).startsWith("<tr>");
    }

    @Test
    void whileNoRevisionLivesTheLatestAloneCanBeTried() {
        campaign.json(CampaignFixture.ONE, CampaignFixture.RUNNING.replaceFirst("\"live\":\\{[^}]*}", "\"live\":null"));
        assertThat(browser.get(PAGES).body())
                .contains("as if it had been approved and ran")
                .doesNotContain("The one that lives");
    }

    @Test
    void whatIsSupposedIsSentAsTheServiceReadsIt() {
        // when
        var answer = browser.post(PAGES, FORM);
        // then
        assertThat(answer.uri().getPath()).isEqualTo(PAGE);
        assertThat(answer.body()).contains("Begun. You can leave this page");
        assertThat(simulations.said("POST")).isEqualTo(Schemas.json("""
                {"campaign":"airport-surprise","revision":"LATEST","audience":{"segment":"frequent-flyers"},
                 "at":"2026-12-01T09:00:00Z","event":{"name":"Checked In","properties":{"airport":"AMS","bags":2}},
                 "overrides":{"holdOut":{"percent":10},"minimumScore":0.2},"sample":5}
                """));
        assertThat(campaign.asked()).anyMatch(asked -> "a-1".equals(asked.header("idempotency-key")));
    }

    @Test
    void personsAreNamedLineByLineAndNobodyIsEverybody() {
        browser.post(PAGES, "audience=PERSONS&audience.persons=" + Desk.encoded("user_id:u-1\r\n\r\nuser_id:u-2\r\n"));
        assertThat(simulations.said("POST").at("/audience/persons")).hasSize(2);

        browser.post(PAGES, "audience=EVERYBODY&audience.segment=left-behind&event.name=");
        assertThat(simulations.said("POST").has("audience")).isFalse();
        assertThat(simulations.said("POST").has("event")).isFalse();
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingIsLost() {
        // given
        simulations.and("POST", 422, """
                {"type":"urn:problem:campaign:invalid-simulation","violations":[
                 {"field":"audience.when","message":"no <trait>","line":1,"column":8},
                 {"field":"audience.persons[1]","message":"is not a known person"},
                 {"field":"at","message":"must be within ten years"}]}
                """);
        // when
        var answer = browser.post(PAGES, FORM.replace("audience=SEGMENT", "audience=CONDITION"));
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("This cannot be simulated:", "data-area=\"f-audience.when\"", "no &lt;trait&gt;")
                .contains("audience.persons[1]", "must be within ten years", "value=\"AMS\"", "value=\"a-1\"")
                .containsPattern("id=\"audience-CONDITION\"[^>]* checked");
    }

    @Test
    void aPropertyIsAddedAndTheRestIsKept() {
        var more = browser.post(PAGES + "/rows", FORM, "HX-Request", "true").body();
        assertThat(more.strip()).startsWith("<form");
        assertThat(more).contains("name=\"name-3\"", "value=\"AMS\"", "value=\"frequent-flyers\"");
        assertThat(browser.post(PAGES + "/rows", FORM).body()).contains("<!doctype html>", "name=\"name-3\"");
    }

    @Test
    void whoOnlyReadsCampaignsTriesThemAndForgetsNothing() {
        var reader = Client.signedInWith("campaign:read");
        assertThat(reader.get(PAGES).body()).contains("id=\"simulation-form\"", PAGE);
        assertThat(reader.get(PAGE).body()).contains("id=\"funnel-0\"").doesNotContain("/removals");
        assertThat(reader.post(PAGES + "/rows", FORM).statusCode()).isEqualTo(200);
        assertThat(reader.post(PAGE + "/removals", FORM).statusCode()).isEqualTo(403);
        assertThat(campaign.asked()).noneMatch(asked -> asked.method().equals("DELETE"));
        assertThat(Client.signedInWith("profile:read").get(PAGE).statusCode()).isEqualTo(403);
        assertThat(Client.signedInWith("profile:read").post(PAGES, FORM).statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutAnyOneReadsWhatTheyAreFor() {
        simulations.and("GET", 200, CampaignFixture.page());
        assertThat(browser.get(PAGES).body()).contains("Not simulated yet");
        simulations.and("GET", 503, "{}");
        assertThat(browser.get(PAGES).body()).contains("Briefly not available", "hx-select=\"#simulations\"");
    }

    @Test
    void dutchReadersReadDutch() {
        assertThat(browser.get(PAGES, "Accept-Language", "nl").body())
                .contains("Nieuwe simulatie", "Iedereen van het merk", "Simulaties van deze campagne");
    }
}
