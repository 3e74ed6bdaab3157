package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class ContactingTest {
    private static final String PERSON = "/api/v1/persons/" + Fixture.ID;
    private static final String PAGE = "/console/customers/" + Fixture.ID + "/contacting";
    private static final String DECISION = """
            {"decisionId":"d-1","at":"2026-03-01T09:00:00Z","campaign":"airport-surprise","action":"coffee-voucher",
             "channel":"EMAIL","outcome":"BLOCKED","stoppedBy":{"gate":"FREQUENCY","code":"CAP_REACHED"},
             "gates":[{"gate":"IDENTITY","passed":true,"code":"PASSED","rule":null,"retryAt":null,"text":"x"},
              {"gate":"FREQUENCY","passed":false,"code":"CAP_REACHED","rule":"one-<surprise>-a-day@3",
               "retryAt":"2026-03-02T09:00:00Z","text":"x"}]}
            """;
    private static final String WHY = """
            {"person":"%s","campaign":"airport-surprise","last":%s,
             "now":{"outcome":"BLOCKED","nextEligibleAt":"2026-03-02T09:00:00Z","gates":[
              {"gate":"PERMISSION","passed":false,"code":"NO_CONSENT","rule":null,"retryAt":null}]}}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    @RegisterExtension
    static final ServiceDouble consent = ServiceDouble.consent();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client browser = Client.signedIn();

    @BeforeEach
    void annaWasDecidedAbout() {
        Fixture.anna(profile, consent, campaign);
        campaign.json(PERSON + "/why", WHY.formatted(Fixture.ID, DECISION))
                .json(PERSON + "/decisions", "{\"items\":[" + DECISION + "],\"nextCursor\":\"d+=\"}")
                .json(PERSON + "/pressure", """
                        {"person":"x","caps":[{"rule":"one-surprise-a-day@3","brand":"blauwvlucht",
                          "appliesTo":{"categories":["SURPRISE"],"channels":[],"actions":[]},"max":1,"used":1,"remaining":0,
                          "window":{"kind":"ROLLING","length":"PT24H"},"nextFreeAt":"2026-03-02T09:00:00Z"}],
                         "blocks":[{"rule":"calm@2","brand":"blauwvlucht","appliesTo":{},"code":"BLOCKED_RECENT_EVENT",
                          "channels":["EMAIL","SMS"],"actions":[],"until":"2026-03-08T09:00:00Z",
                          "evidence":{"event":"Complaint <Filed>","lastEventAt":"2026-03-01T09:00:00Z"}},
                          {"rule":"cards@1","brand":"blauwvlucht","code":"NEVER_A_WITH_B","channels":[],
                          "actions":["silver-card"],"evidence":{"action":"gold-card"},"until":null}]}
                        """);
    }

    @Test
    void whyIsToldGateByGateForThenAndNow() {
        assertThat(browser.get(PAGE + "?campaign=airport-surprise").body())
                .contains("Anna", "If it were decided now", "The last decision", "Not contacted")
                .contains(
                        "The person has had as many contacts as a policy permits.", "rule one-&lt;surprise&gt;-a-day@3")
                .contains("The person was not asked, or did not answer.", "Next possible: 2 March 2026, 10:00:00 CET");
        assertThat(campaign.asked()).anyMatch(asked -> asked.query().contains("campaign=airport-surprise"));
    }

    @Test
    void whatAProviderAnsweredIsToldInTheLanguageOfWhoReads() {
        campaign.json(PERSON + "/why", WHY.formatted(Fixture.ID, """
                {"decisionId":"d-2","at":"2026-03-01T09:00:00Z","campaign":"airport-surprise","outcome":"BLOCKED",
                 "stoppedBy":{"gate":"DISPATCH","code":"RETRIES_EXHAUSTED"},
                 "gates":[{"gate":"DISPATCH","passed":false,"code":"RETRIES_EXHAUSTED","rule":null,"retryAt":null,"text":"x",
                   "evidence":{"attempts":12,"reason":"PROVIDER_POSTPONES","detail":"SMTP 451 4.7.1 to RCPT TO"}}]}
                """));
        assertThat(browser.get(PAGE + "?campaign=airport-surprise", "Accept-Language", "nl")
                        .body())
                .contains("De aanbieder neemt het bericht nu niet aan", "SMTP 451 4.7.1 to RCPT TO")
                .doesNotContain("PROVIDER_POSTPONES", "Provider postpones");
    }

    @Test
    void theLimitsOfThePersonAreTheirOwnAndLaterStepsAreExplained() {
        campaign.json(PERSON + "/pressure", """
                        {"person":"x","caps":[{"rule":"personal@9","brand":null,
                          "appliesTo":{"categories":null,"channels":["EMAIL"],"actions":null},"max":1,"used":1,
                          "remaining":0,"window":{"kind":"ROLLING","length":"P7D"},
                          "nextFreeAt":"2026-03-02T09:00:00Z"}]}
                        """).json(PERSON + "/why", """
                        {"person":"x","campaign":"airport-surprise","last":null,
                         "now":{"outcome":"PLANNED","gates":[],"nextEligibleAt":null},
                         "steps":[{"step":"surprise","outcome":"PLANNED","gates":[],"nextEligibleAt":null},
                                  {"step":"reminder","outcome":"BLOCKED","gates":[],"nextEligibleAt":null}]}
                        """);

        assertThat(browser.get(PAGE + "?campaign=airport-surprise").body())
                .contains("The person’s own limit", "every brand", "1 of 1")
                .doesNotContain("/console/contact-policies/personal")
                .contains("Now, at the later step Reminder")
                .doesNotContain("at the later step Surprise");
    }

    @Test
    void thePressureIsShownAgainstEveryCap() {
        assertThat(browser.get(PAGE).body())
                .contains("Choose a campaign", "1 of 1", "contacts (Surprise) per rolling 24 h", "value=\"100\"")
                .contains(
                        "one more fits at 2 March 2026, 10:00:00 CET", "/console/contact-policies/one-surprise-a-day");
    }

    @Test
    void whatIsBlockedIsShownWithItsReasonAndItsEnd() {
        assertThat(browser.get(PAGE).body())
                .contains("After the event “Complaint &lt;Filed&gt;”.", "/console/contact-policies/calm")
                .contains("No E-mail, SMS until 8 March 2026, 10:00:00 CET", "Never Silver card again");
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body())
                .contains("Na de gebeurtenis “Complaint &lt;Filed&gt;”.", "Nooit meer Silver card");
    }

    @Test
    void everyDecisionLeadsToItsReasons() {
        assertThat(browser.get(PAGE).body())
                .contains(PAGE + "?campaign=airport-surprise", "/contacting/decisions?cursor=d%2B%3D");
        assertThat(browser.get(PAGE + "/decisions?cursor=d").body().strip()).startsWith("<tr>");
    }

    @Test
    void everyCampaignThatRunsTellsHowTheCustomerStandsWithIt() {
        // given
        campaign.json(CampaignFixture.CAMPAIGNS, CampaignFixture.page(CampaignFixture.RUNNING));
        // then
        assertThat(browser.get(PAGE).body()).contains("hx-get=\"" + PAGE + "/campaigns\"");
        assertThat(browser.get(PAGE + "/campaigns").body())
                .contains("Airport surprise", PAGE + "?campaign=airport-surprise#why", "Not contacted")
                .contains("Permission: The person was not asked, or did not answer.", "2 March 2026, 10:00:00 CET");
        assertThat(campaign.asked()).anyMatch(asked -> asked.query().contains("state=RUNNING"));
        // and
        campaign.json(PERSON + "/why", 503, "{}");
        assertThat(browser.get(PAGE + "/campaigns?cursor=x").body().strip())
                .startsWith("<tr>")
                .contains("Airport surprise", "Briefly not available");
        campaign.json(CampaignFixture.CAMPAIGNS, CampaignFixture.page());
        assertThat(browser.get(PAGE + "/campaigns").body()).contains("No campaign runs");
    }

    @Test
    void whatIsMissingIsToldPartByPart() {
        campaign.json(PERSON + "/pressure", 503, "{}").json(PERSON + "/why", 404, "{}");
        assertThat(browser.get(PAGE + "?campaign=airport-surprise").body())
                .contains("Briefly not available", "Airport surprise");
    }

    @Test
    void theTabFollowsTheScope() {
        assertThat(browser.get("/console/customers/" + Fixture.ID).body()).contains("/contacting\"");
        var reader = Client.signedInWith("profile:read");
        assertThat(reader.get("/console/customers/" + Fixture.ID).body()).doesNotContain("/contacting\"");
        assertThat(reader.get(PAGE).statusCode()).isEqualTo(403);
    }
}
