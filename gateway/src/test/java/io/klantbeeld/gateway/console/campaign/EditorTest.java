package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.klantbeeld.gateway.console.campaign.CampaignFixture.CAMPAIGNS;
import static io.klantbeeld.gateway.console.campaign.CampaignFixture.ONE;
import static io.klantbeeld.gateway.console.campaign.CampaignFixture.PAGE;
import static io.klantbeeld.gateway.console.campaign.CampaignFixture.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class EditorTest {
    private static final String EDITOR = PAGE + "/editor";
    private static final String NEW = "/console/new-campaign";
    private static final String PREVIEWS = "/api/v1/templates/previews";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();
    private final Methods one = Methods.get(RUNNING).and("PUT", 200, RUNNING);

    @BeforeEach
    void theServiceKnowsACampaign() {
        campaign.at(ONE, one)
                .json(ONE + "/results", CampaignFixture.RESULTS)
                .json(ONE + "/revisions/2", CampaignFixture.WORDS)
                .json("/api/v1/channels", """
                        {"items":[{"channel":"EMAIL","delivery":"PUSH","automated":true,"brandsReady":["blauwvlucht"]},
                         {"channel":"SMS","delivery":"PUSH","automated":false,"brandsReady":[]}]}
                        """)
                .json("/api/v1/initiatives", "{\"items\":[{\"key\":\"welcome-on-board\"}],\"nextCursor\":null}")
                .json("/api/v1/contact-policies", "{\"items\":[{\"key\":\"one-surprise-a-day\"}],\"nextCursor\":null}");
    }

    @Test
    void savingWithoutAChangeKeepsEveryWordEvenThoseThatTheFormDoesNotShow() {
        // given
        campaign.json(
                ONE + "/revisions/2",
                CampaignFixture.WORDS.replace(
                        "\"kind\":\"DEFAULT\"", "\"kind\":\"DEFAULT\",\"ofTomorrow\":{\"deep\":[1,2.50]}"));
        var sent = SentForm.of(browser.get(EDITOR).body());
        // when
        var answer = browser.post(EDITOR, sent.encoded());
        // then
        assertThat(answer.uri().getPath()).isEqualTo(PAGE);
        assertThat(answer.body()).contains("Saved as a new draft revision.");
        assertThat(one.said("PUT"))
                .isEqualTo(Schemas.json("{"
                        + CampaignFixture.DEFINITION.replace(
                                "\"kind\":\"DEFAULT\"", "\"kind\":\"DEFAULT\",\"ofTomorrow\":{\"deep\":[1,2.50]}")
                        + "}"));
        assertThat(campaign.asked()).anyMatch(asked -> "\"3\"".equals(asked.header("if-match")));
    }

    @Test
    void timesLengthsAndMoneyAreReadAsTheyWereWritten() {
        // given
        var sent = SentForm.of(browser.get(EDITOR).body())
                .with("validity.to", "2026-12-31T23:30")
                .with("budget", "7500,50 EUR")
                .with("holdOut.global", "true")
                .with("journey.steps[0].expiresAfter", "1 d 6 u")
                .with("templates[0].variants.nl.subject", "Nieuw")
                .with("audience.segment", "");
        // when
        browser.post(EDITOR, sent.encoded());
        // then
        var said = one.said("PUT");
        assertThat(said.at("/validity/to").asText()).isEqualTo("2026-12-31T22:30:00Z");
        assertThat(said.at("/validity/from").asText()).isEqualTo("2026-01-01T00:00:07Z");
        assertThat(said.path("budget")).isEqualTo(Schemas.json("{\"amount\":\"7500.50\",\"currency\":\"EUR\"}"));
        assertThat(said.at("/holdOut/global").asBoolean()).isTrue();
        assertThat(said.at("/journey/steps/0/expiresAfter").asText()).isEqualTo("PT30H");
        assertThat(said.at("/templates/0/variants/nl/subject").asText()).isEqualTo("Nieuw");
        assertThat(said.path("audience").isNull()).isTrue();
    }

    @Test
    void anActionIsReadAsItWasWritten() {
        // given
        var sent = SentForm.of(browser.get(EDITOR).body())
                .with("actions[0].topics", "travel-surprises\r\ncoffee\r\n")
                .with("actions[0].suitability", "")
                .with("actions[0].stock", "")
                .with("actions[0].treatments[0].propensity", "1 : 99")
                .with("actions[0].treatments[0].weight", "call-centre = 2\nshop = 0.5");
        // when
        browser.post(EDITOR, sent.encoded());
        // then
        var action = one.said("PUT").at("/actions/0");
        assertThat(action.path("topics")).hasSize(2);
        assertThat(action.path("suitability").asText()).isEqualTo("true");
        assertThat(action.path("stock").isNull()).isTrue();
        assertThat(action.at("/treatments/0/propensity/beta").asInt()).isEqualTo(99);
        assertThat(action.at("/treatments/0/weight/shop").asDouble()).isEqualTo(0.5);
    }

    @Test
    void whatIsWrongStandsAtItsFieldWithItsPosition() {
        // given
        one.and("PUT", 422, """
                {"type":"urn:problem:campaign:invalid-campaign","violations":[
                 {"field":"actions[0].suitability","message":"no <variable>","line":1,"column":2,"hint":"did you mean traits?"},
                 {"field":"budget.amount","message":"must not be negative"}]}
                """);
        var sent = SentForm.of(browser.get(EDITOR).body()).with("owner", "A new <owner>");
        // when
        var answer = browser.post(EDITOR, sent.encoded());
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("data-area=\"f-actions[0].suitability\"", "Line 1, column 2", "no &lt;variable&gt;")
                .contains("did you mean traits?", "Action 1 › For whom it is right", "Budget › amount")
                .contains("A new &lt;owner&gt;", "Nothing was saved.");
    }

    @Test
    void partsAreAddedMovedAndTakenAwayWithoutLosingWhatWasWritten() {
        var sent = SentForm.of(browser.get(EDITOR).body()).with("owner", "Somebody else");

        var withAction = changed(sent, "add:actions");
        assertThat(withAction.body().strip()).startsWith("<form");
        assertThat(withAction.body()).contains("name=\"actions[1].key\"", "Somebody else");

        var withChannel = changed(SentForm.of(withAction.body()), "add:actions[0].treatments");
        var second = SentForm.of(withChannel.body()).with("actions[0].treatments[1].channel", "SMS");
        var raised =
                SentForm.of(changed(second, "raise:actions[0].treatments[1]").body());
        assertThat(raised.value("actions[0].treatments[0].channel")).isEqualTo("SMS");
        assertThat(raised.value("actions[0].treatments[1].propensity")).isEqualTo("2 : 8");

        var removed =
                SentForm.of(changed(raised, "remove:actions[0].treatments[0]").body());
        assertThat(removed.value("actions[0].treatments[0].channel")).isEqualTo("EMAIL");
        assertThat(removed.value("owner")).isEqualTo("Somebody else");
    }

    @Test
    void aLanguageIsAddedToATemplateAndReadBeforeItIsSaved() {
        var sent = SentForm.of(browser.get(EDITOR).body()).with("newLanguage-0", "nl-BE");
        var added = SentForm.of(changed(sent, "add:templates[0].variants").body())
                .with("templates[0].variants.nl-BE.subject", "Een <koffie>?")
                .with("templates[0].variants.nl-BE.mjml", "<mjml><mj-body><mj-button>Ja</mj-button></mj-body></mjml>");

        var looks = Methods.post(200, """
                {"locale":"nl-BE","subject":"Een <koffie>?","html":"<!doctype html><p style=\\"color:red\\">Ja</p>","text":"Ja <ja>"}
                """);
        campaign.at(PREVIEWS, looks);

        var preview = preview(added);

        assertThat(preview.body())
                .contains("Een &lt;koffie&gt;?", "lang=\"nl-BE\"", "Ja &lt;ja&gt;", "sandbox=\"\"")
                .contains("srcdoc=\"&lt;!doctype html&gt;&lt;p style=&quot;color:red&quot;&gt;Ja&lt;/p&gt;\"");
        assertThat(looks.said("POST")).isEqualTo(Schemas.json("""
                {"brand":"blauwvlucht","locale":"nl-BE","words":{"subject":"Een <koffie>?",
                 "mjml":"<mjml><mj-body><mj-button>Ja</mj-button></mj-body></mjml>","text":null}}
                """));
    }

    @Test
    void whatCannotBeShownSaysWhy() {
        var sent = SentForm.of(browser.get(EDITOR).body());
        campaign.at(PREVIEWS, Methods.post(422, """
                {"type":"urn:problem:campaign:invalid-template","violations":[
                 {"field":"words.mjml","message":"<mj-text> is not closed","line":3,"column":7}]}
                """));
        assertThat(preview(sent).body()).contains("words.mjml", "&lt;mj-text&gt; is not closed", "Line 3, column 7");
        campaign.json(PREVIEWS, 503, "{}");
        assertThat(preview(sent).body()).contains("Briefly not available");
    }

    @Test
    void onlyPagesThatShowMailsLetThemHaveStyles() {
        assertThat(browser.get(EDITOR).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self';", "style-src 'self' 'unsafe-inline'"));
        assertThat(browser.get(PAGE).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe-inline"));
    }

    private HttpResponse<String> preview(SentForm form) {
        return browser.post(
                "/console/campaign-previews",
                form.with(
                                "preview",
                                "templates[0].variants.nl" + (form.encoded().contains("nl-BE") ? "-BE" : ""))
                        .encoded());
    }

    @Test
    void channelsThatNobodyCanSendOnAreMarked() {
        assertThat(browser.get(EDITOR).body())
                .contains("SMS (not ready for any brand)", "Of the brand: one-surprise-a-day.")
                .contains("<option value=\"welcome-on-board\">", "Times of Europe/Amsterdam");
    }

    @Test
    void aNewCampaignIsWrittenUnlessItsKeyIsTaken() {
        // given
        var spring = Methods.get("{}").and("GET", 404, "{}").and("PUT", 200, RUNNING);
        campaign.at(CAMPAIGNS + "/spring", spring);
        var sent = SentForm.of(browser.get(NEW).body()).with("brand", "blauwvlucht");
        // when
        browser.post(NEW, sent.with("key", "spring").encoded());
        // then
        assertThat(spring.said("PUT").path("brand").asText()).isEqualTo("blauwvlucht");
        assertThat(campaign.asked()).anyMatch(asked -> "\"0\"".equals(asked.header("if-match")));
        // and
        assertThat(browser.post(NEW, sent.with("key", "airport-surprise").encoded())
                        .body())
                .contains("There is a campaign with this key already.", "value=\"blauwvlucht\"");
        assertThat(campaign.asked())
                .noneMatch(asked -> asked.method().equals("PUT") && asked.uri().equals(ONE));
    }

    @Test
    void whoDoesNotWriteDoesNotEnter() {
        var reader = Client.signedInWith("campaign:read");
        assertThat(reader.get(EDITOR).statusCode()).isEqualTo(403);
        assertThat(reader.get(NEW).statusCode()).isEqualTo(403);
        assertThat(reader.post(EDITOR, "definition=%7B%7D").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> changed(SentForm form, String change) {
        return browser.post(EDITOR + "/changes", form.with("change", change).encoded(), "HX-Request", "true");
    }
}
