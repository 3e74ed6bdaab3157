package io.klantbeeld.gateway.console.permission;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.klantbeeld.gateway.console.permission.PermissionFixture.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class ConsentPageTest {
    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    @RegisterExtension
    static final ServiceDouble consent = ServiceDouble.consent();

    private final Client browser = Client.signedIn();

    @BeforeEach
    void theServicesKnowAnna() {
        PermissionFixture.anna(profile, consent);
    }

    @Test
    void everyAnswerIsInWordsAndLeadsToItsReasons() {
        assertThat(browser.get(PAGE).body())
                .contains("Permitted", "Not permitted", "The person gave consent.", "City trips", "2 of 5 permitted")
                .contains(
                        PAGE + "/why?brand=blauwvlucht&amp;purpose=marketing&amp;channel=EMAIL&amp;topic=city-trips\"")
                .contains("Valid until Wednesday 1 March 2028")
                .doesNotContain(">GRANTED_CONSENT", ">DENY");
    }

    @Test
    void wishesAreSentences() {
        assertThat(browser.get(PAGE).body())
                .contains("Not between 22:00 and 07:00, every day", "by SMS", "clock of Europe/Amsterdam")
                .contains("Not between 21:00 and 09:00, Monday to Wednesday")
                .contains("At most 2 × per week of Blauwvlucht by e-mail", "At most 9 × per 3 months")
                .contains("City, Date of birth", "Addressed in Dutch");
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body())
                .contains("Niet tussen 22:00 en 07:00, elke dag", "maandag tot en met woensdag", "Geen contact");
    }

    @Test
    void theStoryIsToldInSentencesNewestFirst() {
        // when
        var story = browser.get(PAGE + "/history", "HX-Request", "true").body();
        // then
        assertThat(story)
                .containsSubsequence(
                        "gave consent for Marketing of Blauwvlucht by e-mail, with a web form",
                        "Decides an answer of today",
                        "Notice marketing-email@3",
                        "href=\"https://example.com/newsletter\"",
                        "is blocked for what a person can refuse: Medical info",
                        "Reason: a complaint",
                        "Witness: call &lt;centre&gt;",
                        "Replaced by a later choice",
                        "It reached us on 1 April 2024")
                .contains(
                        "Anna &lt;b&gt;de Vries&lt;/b&gt; gave consent", PAGE + "/lift?fact=" + PermissionFixture.BLOCK)
                .doesNotContain("javascript:", "GRANT", "SUPPRESSION");
        assertThat(browser.get(PAGE + "/history", "Accept-Language", "nl").body())
                .contains("gaf toestemming voor Marketing van Blauwvlucht per e-mail, via een webformulier");
    }

    @Test
    void whoMayNotWriteNeitherBlocksNorLifts() {
        var agent = Client.signedInWith("profile:read", "consent:read");
        assertThat(agent.get(PAGE).body()).contains("Not permitted").doesNotContain("/consent/block");
        assertThat(agent.get(PAGE + "/history").body()).contains("a complaint").doesNotContain("/lift?");
    }

    @Test
    void anAnswerIsExplainedLayerByLayer() {
        // when
        var page = browser.get(PAGE + "/why?brand=blauwvlucht&purpose=medical-info&channel=EMAIL")
                .body();
        // then
        assertThat(page)
                .containsSubsequence(
                        "Blauwvlucht · Medical info · E-mail",
                        "Not permitted",
                        "The person is blocked for this purpose.",
                        "The brand and the purpose are in force.",
                        "A privacy officer would have to lift the block.",
                        "is blocked for what a person can refuse",
                        "Nothing: no choice opens what the law forbids.",
                        "Geneesmiddelenwet art. 85: Forbidden",
                        "Netherlands, row 1",
                        "Words of &lt;tomorrow&gt;",
                        "gave consent for Marketing",
                        "It is in line with what the person wishes.")
                .contains("/why?brand=blauwvlucht&amp;purpose=medical-info&amp;channel=SMS\"")
                .contains("A header with which mail programs unsubscribe", "At most 2 × per day", "marketing-email@3");
    }

    @Test
    void aRowOfAnotherVersionIsNamedWithoutItsWords() {
        consent.json("/api/v1/rule-packs/nl", PermissionFixture.PACK.formatted(3));
        assertThat(browser.get(PAGE + "/why?brand=b&purpose=p&channel=EMAIL").body())
                .contains("Netherlands, row 1")
                .doesNotContain("Geneesmiddelenwet");
    }

    @Test
    void withoutAQuestionNothingIsAsked() {
        assertThat(browser.get(PAGE + "/why").body()).contains("Choose an answer in the table.");
        assertThat(consent.asked()).isEmpty();
    }

    @Test
    void whatIsMissingIsCalm() {
        consent.json(Fixture.PERMISSIONS, 404, "{}").json(PermissionFixture.SUBJECT + "/preferences", 503, "{}");
        assertThat(browser.get(PAGE).body()).contains("No permissions yet");
        assertThat(browser.get(PAGE + "/history").body()).contains("A part of this does not answer right now.");
        consent.json(Fixture.PERMISSIONS, 503, "{}");
        assertThat(browser.get(PAGE).body()).contains("Briefly not available");
        consent.json(PermissionFixture.SUBJECT + "/history", 503, "{}");
        assertThat(browser.get(PAGE + "/history").body()).contains("Briefly not available");
    }

    @Test
    void whoMayNotReadIsTurnedAway() {
        var steward = Client.signedInWith("profile:read");
        assertThat(steward.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(steward.get(PAGE + "/history").statusCode()).isEqualTo(403);
        assertThat(steward.get(PAGE + "/why?brand=b&purpose=p&channel=EMAIL").statusCode())
                .isEqualTo(403);
        assertThat(consent.asked()).isEmpty();
    }
}
