package io.klantbeeld.gateway.console.person;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class PersonPageTest {
    private static final String PAGE = "/console/customers/" + Fixture.ID;

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
    void theServicesKnowAnna() {
        Fixture.anna(profile, consent, campaign);
    }

    @Test
    void thePageShowsWhoSheIs() {
        // when
        var page = browser.get(PAGE).body();
        // then
        assertThat(page)
                .contains("Anna &lt;b&gt;de Vries&lt;/b&gt;", "Active", "anna@example.com", "u-1000", "verified")
                .contains("Dutch", "Netherlands", "1 Mar 2026, 10:00 CET")
                .contains("data-live=\"" + PAGE + "/changes?purpose=dpv:CustomerManagement\"");
    }

    @Test
    void everyTraitSaysWhereItComesFromAndWhatLost() {
        assertThat(browser.get(PAGE).body())
                .contains("City", "Haarlem", "CRM", "its source is trusted most", "1 March 2026, 10:00:00 CET")
                .contains("<s>Leiden</s>")
                .contains("Street: Spaarne 1")
                .doesNotContain("{&quot;street");
        assertThat(profile.asked()).anyMatch(asked -> asked.uri().equals(Fixture.PROFILE + "?explain=true"));
    }

    @Test
    void everyPermissionSaysWhyInWordsAndByItsCode() {
        assertThat(browser.get(PAGE).body())
                .contains("Blauwvlucht", "1 of 3 permitted", "Marketing", "Medical info")
                .contains("The person gave consent.", "GRANTED_CONSENT", "Valid until 1 March 2028, 10:00:00 CET")
                .contains("The person withdrew the consent.", "CONSENT_WITHDRAWN")
                .contains("A code of tomorrow");
    }

    @Test
    void whatHoldsForOneTopicIsSeenWithoutOpeningAnything() {
        // given
        consent.json(Fixture.PERMISSIONS, Fixture.ONE_TOPIC);
        // when
        var rows = browser.get(PAGE + "/permissions").body().split("<tr");
        // then
        assertThat(rows).hasSize(5);
        assertThat(rows[3])
                .contains(
                        "Marketing <small>in general</small>", "kb-bad", "The person was not asked, or did not answer.")
                .doesNotContain("kb-good", "Travel surprises", "kb-inherited");
        assertThat(rows[4])
                .contains(" class=\"kb-topic\"", "Marketing: </span>Travel surprises", "kb-cell kb-good\"")
                .contains("kb-cell kb-bad kb-inherited\"", "There is no own choice for this topic");
    }

    @Test
    void whatIsPlannedIsShownWithWhyItWaits() {
        assertThat(browser.get(PAGE).body())
                .contains("Return offer", "Winter sun", "Planned", "These are quiet hours.");
    }

    @Test
    void thePageSpeaksDutch() {
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body())
                .contains("Tijdlijn", "Wat we weten", "De persoon gaf toestemming.", "Nederlands", "Verzonden")
                .contains("Tijden zijn in Europe/Amsterdam", "zondag 1 maart 2026");
    }

    @Test
    void timesAreInTheZoneOfTheBrowser() {
        assertThat(browser.get(PAGE, "Cookie", "kb_zone=America%2FNew_York").body())
                .contains("Times are in America/New_York");
        assertThat(browser.get(PAGE, "Cookie", "kb_zone=Mars%2FOlympus").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPartThatIsMissingIsACalmCardAndTheRestIsThere() {
        // given
        consent.goDown();
        campaign.json(Fixture.UPCOMING, 403, "{}");
        // when
        var answer = browser.get(PAGE);
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Briefly not available",
                        "nothing is sent without them",
                        "Not open to you",
                        "Haarlem",
                        "Checked In");
    }

    @Test
    void withoutTheProfileThePageStillStandsAndComesBackByItself() {
        profile.goDown();
        var answer = browser.get(PAGE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Who this is, is briefly not known", "http-equiv=\"refresh\"", "The person gave consent.");
    }

    @ParameterizedTest
    @CsvSource({"404,This customer is not known", "410,This customer was erased"})
    void whoIsNotThereGetsAFriendlyPage(int status, String text) {
        profile.json(Fixture.PROFILE, status, "{\"type\":\"urn:problem:profile:unknown-person\"}");
        var answer = browser.get(PAGE);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(text).doesNotContain("urn:problem");
    }

    @Test
    void whatIsNoReferenceIsAnUnknownCustomer() {
        assertThat(browser.get("/console/customers/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void theRelationshipIsScoredAndExplainedMomentByMoment() {
        assertThat(browser.get(PAGE).body())
                .contains("4.21", "Made by 3 contact moments, each worth half after 180 days")
                .contains("Order Completed", "+5 on its day, 30 days ago", "+4.45")
                .contains("Complaint", "−1 on its day, 58 days ago", "−0.8")
                .contains("hx-get=\"" + PAGE + "/relationship?cursor=back%2B%2F%3D\"");
    }

    @Test
    void theTrailGoesBackUntilWhatIsNotKeptAnyMore() {
        // given
        profile.json(Fixture.RELATIONSHIP, Fixture.SCORE.replace("\"back+/=\"", "null"));
        // when
        var further = browser.get(PAGE + "/relationship?cursor=back%2B%2F%3D").body();
        // then
        assertThat(profile.lastAsked().uri()).isEqualTo(Fixture.RELATIONSHIP + "?cursor=back%2B%2F%3D&limit=10");
        assertThat(further).contains("Before that, 2 moments that are not kept any more", "−0.24");
        assertThat(further).doesNotContain("<section", "kb-score");
    }

    @ParameterizedTest
    @CsvSource({"404,No score yet", "403,Not open to you", "503,The score does not answer right now"})
    void aScoreThatIsMissingIsACalmCard(int status, String text) {
        profile.json(Fixture.RELATIONSHIP, status, "{}");
        assertThat(browser.get(PAGE).body()).contains(text, "Haarlem");
    }

    @Test
    void thePageCanBeReadAgainWithItsFilters() {
        // when
        var page = browser.get(PAGE + "?channel=EMAIL&from=2026-03-01").body();
        // then
        assertThat(profile.asked())
                .anyMatch(asked -> asked.uri().startsWith(Fixture.INTERACTIONS)
                        && asked.query().equals(Set.of("from=2026-02-28T23:00:00Z", "channel=EMAIL", "limit=25")));
        assertThat(page)
                .contains("value=\"2026-03-01\"", "<option value=\"EMAIL\" selected>", "The timeline is filtered.");
    }

    @Test
    void brandsAreChosenFromThoseThatKnowThePerson() {
        assertThat(browser.get(PAGE).body()).doesNotContain("name=\"brand\"");
        consent.json(Fixture.PERMISSIONS, Fixture.CELLS.replaceFirst("blauwvlucht", "medivisie"));
        assertThat(browser.get(PAGE).body())
                .contains("<option value=\"blauwvlucht\">Blauwvlucht", "<option value=\"medivisie\">Medivisie");
    }

    @Test
    void readingAPersonStatesItsPurpose() {
        browser.get(PAGE);
        assertThat(profile.asked()).isNotEmpty().allMatch(asked -> "dpv:CustomerManagement"
                .equals(asked.header("access-purpose")));
    }

    @Test
    void aSectionCanBeReadAgainByItself() {
        assertThat(browser.get(PAGE + "/permissions", "HX-Request", "true")
                        .body()
                        .strip())
                .startsWith("<section")
                .contains("GRANTED_CONSENT");
        assertThat(browser.get(PAGE + "/traits", "HX-Request", "true").body()).contains("Haarlem");
        assertThat(browser.get(PAGE + "/upcoming", "HX-Request", "true").body()).contains("Return offer");
    }

    @Test
    void maskedValuesStayMasked() {
        // given
        profile.json(Fixture.PROFILE, """
                {"id":"%s","state":"RESTRICTED","identifiers":[{"namespace":"email","value":"•••","verified":true}],
                 "traits":{"firstName":"•••","lastName":"•••","tier":"Gold"},
                 "masked":["firstName","identifiers.email","lastName"]}
                """.formatted(Fixture.ID));
        // then
        assertThat(browser.get(PAGE).body())
                .contains("Name not shown to your role", "Restricted", "Gold")
                .doesNotContain("Identifiers email");
    }
}
