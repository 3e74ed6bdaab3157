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

/** What a simulation may suppose of priority and contact policies: asked for, refused, and read again. */
@QuarkusTest
@GatewayTest
class SuppositionsTest {
    private static final String POLICIES = "/api/v1/contact-policies";
    static final String NEVER_TWICE = """
            {"key":"never-twice","version":1,"brand":"blauwvlucht","counts":true,"exempt":false,"caps":[],"exclusions":[
             {"after":{"action":"coffee-voucher"},"block":[],"blockActions":["coffee-voucher"],"for":null}]}
            """;
    static final String ONE_A_DAY = """
            {"key":"one-a-day","version":3,"brand":"blauwvlucht","appliesTo":{"categories":["SURPRISE"]},"counts":true,
             "exempt":false,"caps":[{"max":1,"window":{"kind":"ROLLING","length":"PT24H"}}],"spacing":"PT4H",
             "rest":{"contacts":5,"for":"PT720H"},"exclusions":[]}
            """;
    private static final String OF_ANOTHER_BRAND = "{\"key\":\"quiet-clinics\",\"brand\":\"medivisie\"}";
    private static final String FORM = "attempt=a-1&revision=LIVE&audience=EVERYBODY&event.name=&sample=20"
            + "&overrides.priority=80&overrides.policies.never-twice=WITHOUT&overrides.policies.never-twice.caps="
            + "&overrides.policies.never-twice.spacing=&overrides.policies.one-a-day=OTHERWISE"
            + "&overrides.policies.one-a-day.caps=" + Desk.encoded("2 / 24 h\r\n5 / week")
            + "&overrides.policies.one-a-day.spacing=";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();
    private final Methods simulations = Methods.get(CampaignFixture.page()).and("POST", 202, DONE);

    @BeforeEach
    void theServiceKnowsPoliciesOnTwoPages() {
        campaign.json(CampaignFixture.ONE, CampaignFixture.RUNNING)
                .at(SIMULATIONS, simulations)
                .json(SimulationFixture.ONE, DONE)
                .json(SimulationFixture.ONE + "/sample", SimulationFixture.SAMPLE)
                .at(POLICIES, request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(
                                "more".equals(request.getParam("cursor"))
                                        ? CampaignFixture.page(ONE_A_DAY, OF_ANOTHER_BRAND)
                                        : CampaignFixture.page(NEVER_TWICE)
                                                .replace("\"nextCursor\":null", "\"nextCursor\":\"more\"")));
    }

    @Test
    void everyPolicyOfTheBrandIsOfferedFoldedAwayAsItIs() {
        assertThat(browser.get(PAGES).body())
                .contains("<details class=\"kb-rule-row\" id=\"what-if\">", "What if …", "name=\"overrides.priority\"")
                .contains("At most one contact (Surprise) per rolling 24 h.", "1 / 24 h</textarea>", "value=\"4 h\"")
                .containsPattern("id=\"overrides.policies.one-a-day-KEPT\"[^>]* checked")
                .containsPattern("id=\"overrides.policies.never-twice-KEPT\"[^>]* checked")
                .doesNotContain("quiet-clinics");
    }

    @Test
    void whatIsSupposedOfPoliciesIsSentWithAllElseThatTheySay() {
        // when
        var answer = browser.post(PAGES, FORM);
        // then
        assertThat(answer.uri().getPath()).isEqualTo(PAGE);
        assertThat(simulations.said("POST").path("overrides")).isEqualTo(Schemas.json("""
                {"priority":80,"policies":{
                 "never-twice":null,
                 "one-a-day":{"brand":"blauwvlucht","appliesTo":{"categories":["SURPRISE"]},"counts":true,"exempt":false,
                  "caps":[{"max":2,"window":{"kind":"ROLLING","length":"PT24H"}},
                   {"max":5,"window":{"kind":"CALENDAR","unit":"WEEK"}}],
                  "rest":{"contacts":5,"for":"PT720H"},"exclusions":[]}}}
                """));
    }

    @Test
    void whatIsKeptIsNotSent() {
        browser.post(
                PAGES, FORM.replace("=80", "=").replace("=WITHOUT", "=KEPT").replace("=OTHERWISE", "=KEPT"));
        assertThat(simulations.said("POST").has("overrides")).isFalse();
    }

    @Test
    void whatIsWrongStandsAtItsFieldUnfoldedAndNothingIsLost() {
        // given
        simulations.and("POST", 422, """
                {"type":"urn:problem:campaign:invalid-simulation","violations":[
                 {"field":"overrides.priority","message":"is <too> high"},
                 {"field":"overrides.policies.one-a-day.caps[1].max","message":"contradicts a shorter window"},
                 {"field":"overrides.policies.one-a-day.spacing","message":"is too long"},
                 {"field":"overrides.policies.never-twice.exempt","message":"contradicts its caps"}]}
                """);
        // when
        var answer = browser.post(PAGES, FORM.replace("one-a-day.spacing=", "one-a-day.spacing=9000+d"));
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"what-if\" open", "2 / 24 h", "5 / week", "value=\"9000 d\"", "value=\"80\"")
                .containsPattern("id=\"overrides.policies.one-a-day-OTHERWISE\"[^>]* checked")
                .containsPattern("id=\"overrides.policies.never-twice-WITHOUT\"[^>]* checked")
                .containsPattern(faultAt("id=\"h-overrides.priority\"", "is &lt;too&gt; high"))
                .containsPattern(faultAt("id=\"h-overrides.policies.one-a-day.caps\"", "contradicts a shorter window"))
                .containsPattern(faultAt("id=\"h-overrides.policies.one-a-day.spacing\"", "is too long"))
                .containsPattern(faultAt("id=\"h-overrides.policies.never-twice\"", "contradicts its caps"));
    }

    private static String faultAt(String place, String message) {
        return "(?s)" + place + ".{0,120}<p class=\"kb-fault\">.{0,250}" + message;
    }

    @Test
    void aPropertyIsAddedAndWhatIsSupposedIsKept() {
        var more = browser.post(PAGES + "/rows", FORM, "HX-Request", "true").body();
        assertThat(more)
                .contains("id=\"what-if\" open", "value=\"80\"", "2 / 24 h")
                .containsPattern("id=\"overrides.policies.never-twice-WITHOUT\"[^>]* checked");
    }

    @Test
    void whileNobodyTellsWhatPoliciesSayNothingIsSupposedOfThem() {
        // given
        campaign.json(POLICIES, 503, "{}");
        // when
        var answer = browser.post(PAGES, FORM);
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"what-if\" open", "Briefly not available")
                .contains("type=\"hidden\" name=\"overrides.policies.never-twice\" value=\"WITHOUT\"")
                .contains("name=\"overrides.policies.one-a-day.caps\" value=\"2 / 24 h");
        assertThat(campaign.asked()).noneMatch(asked -> asked.method().equals("POST"));
        // and a priority alone needs no policies
        browser.post(PAGES, "audience=EVERYBODY&overrides.priority=80");
        assertThat(simulations.said("POST").at("/overrides/priority").asInt()).isEqualTo(80);
    }

    @Test
    void aBrandWithoutPoliciesIsToldSo() {
        campaign.json(POLICIES, CampaignFixture.page(OF_ANOTHER_BRAND));
        assertThat(browser.get(PAGES).body()).contains("No contact policy yet", "name=\"overrides.priority\"");
    }

    @Test
    void theSimulationSaysInWordsWhatItSupposed() {
        // given
        campaign.json(SimulationFixture.ONE, DONE.replace("\"policies\":{},\"priority\":null", """
                "priority":80,"policies":{
                 "never-twice":null,
                 "one-a-day":{"brand":"blauwvlucht","appliesTo":{"categories":["SURPRISE"]},"counts":true,
                  "caps":[{"max":2,"window":{"kind":"ROLLING","length":"PT24H"}}],"spacing":"PT1H"}}"""));
        // then
        assertThat(browser.get(PAGE).body())
                .contains("<dt>Priority</dt><dd>80</dd>")
                .contains("<dt>Policy “Never twice”</dt><dd>as if it were not there</dd>")
                .contains("<dt>Policy “One a day”</dt>", "At most 2 contacts (Surprise) per rolling 24 h.")
                .contains("At least 1 h between two contacts (Surprise).");
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body())
                .contains("<dt>Regel “Never twice”</dt><dd>alsof ze er niet was</dd>", "Hoogstens 2 contacten");
    }

    @Test
    void dutchReadersSupposeInDutch() {
        assertThat(browser.get(PAGES, "Accept-Language", "nl").body())
                .contains("Wat als …", "Zoals ze is", "Zonder deze regel", "Met andere getallen");
    }
}
