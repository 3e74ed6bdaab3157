package io.klantbeeld.gateway.console.identity;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.gateway.console.identity.IdentityFixture.PAGE;
import static io.klantbeeld.gateway.console.identity.IdentityFixture.PATH;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class IdentityPageTest {
    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client browser = Client.signedIn();

    @BeforeEach
    void anna() {
        profile.json(Fixture.PROFILE, Fixture.ANNA).json(PATH, IdentityFixture.ANNA);
    }

    @Test
    void theDrawingShowsIdentifiersLinksDevicesAndTheOtherCustomer() {
        // when
        var drawing = part(browser.get(PAGE).body(), "<svg class=\"kb-graph\"", "kb-legend");
        // then
        assertThat(drawing)
                .contains("role=\"img\"", "aria-label=\"Drawing of 4 identifiers and 3 links between them.")
                .contains("u-1000", "&lt;b&gt;anna@example.com", "+31612345678", "tablet-9", "Another customer")
                .contains("kb-graph-founder", "kb-graph-suspended", "kb-graph-device", "kb-graph-refused")
                .contains("<title>Named together in one event · Website · 1 January 2026, 10:00:00 CET</title>")
                .contains("<title>Linked by a steward · 1 February 2026, 10:00:00 CET</title>")
                .doesNotContain("a-1", "<b>", "style=");
    }

    @Test
    void everyLinkOfTheListSaysRuleSourceTimeAndWhy() {
        assertThat(browser.get(PAGE).body())
                .contains("Named together in one event", "Website", "Blauwvlucht", "m-1", "Linked by a steward", "d-41")
                .contains("One person would have had too many identifiers of this kind.")
                .contains("hx-get=\"" + PAGE + "/links?cursor=on%2B%2F%3D\"")
                .doesNotContain("$steward", "<b>anna");
    }

    @Test
    void identifiersAndDevicesSayWhenTheyWereSeen() {
        assertThat(browser.get(PAGE).body())
                .contains("the profile began with it", "shared by too many, links nobody")
                .contains("First seen 1 Jan 2026, 10:00 CET, last seen 1 Mar 2026, 10:00 CET")
                .contains("since 1 Feb 2026, 10:00 CET", "assumed, before an event named both");
    }

    @Test
    void whatWasRefusedLeadsToTheOtherCustomer() {
        var refused = part(browser.get(PAGE).body(), "id=\"refused-title\"", "id=\"links-title\"");
        assertThat(refused)
                .contains("&lt;b&gt;anna@example.com", "too many identifiers of this kind")
                .contains("href=\"/console/customers/" + IdentityFixture.OTHER + "\"");
    }

    @Test
    void theHistorySaysWhoDecidedAndWhatFollowedFromTheEventsAlone() {
        var history = part(browser.get(PAGE).body(), "id=\"history-title\"", "</main>");
        assertThat(history)
                .contains("Merged", "The same customer, by telephone", "decided by you")
                .contains("Separated", "followed from the events alone");
        assertThat(history.split("Undo this merge")).hasSize(2);
        assertThat(history).contains("/separation?merge=" + IdentityFixture.MERGE);
    }

    @Test
    void aMergeThatWasUndoneCannotBeUndoneAgain() {
        profile.json(
                PATH,
                IdentityFixture.ANNA
                        .replace("\"MERGED\"", "\"X\"")
                        .replace("\"UNMERGED\"", "\"MERGED\"")
                        .replace("\"X\"", "\"UNMERGED\""));
        assertThat(browser.get(PAGE).body()).doesNotContain("Undo this merge");
    }

    @Test
    void onlyAStewardSeesWhatCanBeDecided() {
        assertThat(browser.get(PAGE).body())
                .contains("Merge with another customer", "/separation\"", "Undo this merge");
        assertThat(Client.signedInWith("profile:read").get(PAGE).body())
                .contains("How it hangs together")
                .doesNotContain("Merge with another customer", "/separation", "Undo this merge");
    }

    @ParameterizedTest
    @CsvSource({"404,No identity to show", "403,Not open to you", "503,Briefly not available"})
    void anIdentityThatIsMissingIsACalmCardBelowTheHeader(int status, String text) {
        // given
        profile.json(PATH, status, "{\"type\":\"urn:problem:any\"}");
        // when
        var answer = browser.get(PAGE);
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(text, "anna@example.com").doesNotContain("kb-graph\"", "urn:problem");
    }

    @Test
    void withoutTheProfileThePageStillStandsAndComesBackByItself() {
        profile.goDown();
        var answer = browser.get(PAGE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Who this is, is briefly not known", "http-equiv=\"refresh\"");
    }

    @Test
    void thePartComesBackByItself() {
        assertThat(browser.get(PAGE, "HX-Request", "true").body().strip())
                .startsWith("<div class=\"kb-identity\">")
                .doesNotContain("<html");
    }

    @Test
    void moreLinksContinueTheList() {
        // when
        var more = browser.get(PAGE + "/links?cursor=on%2B%2F%3D").body();
        // then
        assertThat(profile.lastAsked().uri()).isEqualTo(PATH + "?cursor=on%2B%2F%3D&limit=200");
        assertThat(more.strip()).startsWith("<li data-pair=").doesNotContain("<svg class=\"kb-graph\"");
    }

    @Test
    void thePageSpeaksDutch() {
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body())
                .contains(
                        "Hoe het samenhangt", "Samen genoemd in één gebeurtenis", "door u besloten", "· Identiteit ·");
    }

    @Test
    void aDecisionThatWasJustMadeIsTold() {
        assertThat(browser.get(PAGE + "?done=merged").body()).contains("The two customers are one now.");
        assertThat(browser.get(PAGE + "?done=%3Cscript%3E").body()).doesNotContain("<script>", "role=\"status\">");
    }

    @ParameterizedTest
    @CsvSource({"404,This customer is not known", "410,This customer was erased"})
    void whoIsNotThereGetsAFriendlyPage(int status, String text) {
        profile.json(Fixture.PROFILE, status, "{}");
        var answer = browser.get(PAGE);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(text);
    }

    private static String part(String page, String from, String to) {
        int start = page.indexOf(from);
        assertThat(start).isPositive();
        return page.substring(start, page.indexOf(to, start));
    }
}
