package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.klantbeeld.gateway.console.administration.Methods;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.klantbeeld.gateway.console.segment.SegmentFixture.BIG_SPENDER;
import static io.klantbeeld.gateway.console.segment.SegmentFixture.BUILDS;
import static io.klantbeeld.gateway.console.segment.SegmentFixture.BUILT;
import static io.klantbeeld.gateway.console.segment.SegmentFixture.ONE;
import static io.klantbeeld.gateway.console.segment.SegmentFixture.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class SegmentPageTest {
    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client browser = Client.signedIn();
    private final Methods segment = Methods.get(BIG_SPENDER).and("DELETE", 204, "");

    @BeforeEach
    void theServiceKnowsASegmentAndAMember() {
        profile.at(ONE, segment)
                .json(ONE + "/versions", SegmentFixture.VERSIONS)
                .at(
                        BUILDS,
                        Methods.get(SegmentFixture.page(BUILT.formatted("COMPLETED", 1)))
                                .and("POST", 202, BUILT.formatted("PREPARING", 0)))
                .json(ONE + "/members", SegmentFixture.MEMBERS)
                .json(ONE + "/history", SegmentFixture.HISTORY)
                .json(Fixture.PROFILE, Fixture.ANNA);
    }

    @Test
    void thePageTellsTheRuleTheSizeAndTheLastBuild() {
        assertThat(browser.get(PAGE).body())
                .contains("Big spender nl", "12,045", "to the second", "+1,204 / −17")
                .contains("events(&#39;Order &lt;Completed&gt;&#39;)", "href=\"/console/segments/loyal-customers\"")
                .contains("version 1")
                .doesNotContain("load delay", "Order <Completed>");
    }

    @Test
    void everyMemberIsNamedWithWhyTheyAreInIt() {
        assertThat(browser.get(PAGE).body())
                .contains("href=\"/console/customers/" + Fixture.ID + "\"", "Anna &lt;b&gt;de Vries")
                .contains("traits.country == &#39;NL&#39;</code>", "By: Country")
                .contains("Sum of Total · Order &lt;Completed&gt; · last 90 days: <strong>120.5</strong>")
                .contains("2 latest contact moments that counted", "#timeline\"")
                .contains("/members?cursor=m%2B%3D");
    }

    @Test
    void evidenceOfARuleThatIsNotKnownAnyMoreNamesItsPlace() {
        profile.json(ONE + "/versions", SegmentFixture.page());
        assertThat(browser.get(PAGE + "/members").body()).contains("condition 2 of the rule");
    }

    @Test
    void whoCannotBeToldIsStillListed() {
        profile.json(Fixture.PROFILE, 404, "{}");
        assertThat(browser.get(PAGE + "/members").body()).contains("<code>" + Fixture.ID);
    }

    @Test
    void whoCameAndLeftIsToldWithTheReason() {
        assertThat(browser.get(PAGE).body()).contains("left", "time went by", "/history?cursor=h%2B%3D");
        var further = browser.get(PAGE + "/history?cursor=h%2B%3D").body();
        assertThat(further.strip()).startsWith("<tr>");
        assertThat(profile.asked()).anyMatch(asked -> asked.uri().equals(ONE + "/history?cursor=h%2B%3D&limit=25"));
    }

    @Test
    void aBuildIsWatchedUntilItIsOver() {
        // given
        profile.json(BUILDS, SegmentFixture.page(BUILT.formatted("RUNNING", 0.42)));
        // then
        assertThat(browser.get(PAGE).body())
                .contains("Evaluating everybody", "42 %", "420,000 examined", "hx-get=\"" + PAGE + "/panel\"")
                .contains(PAGE + "/builds/b-2/cancellations")
                .doesNotContain("Build again");
        // when
        profile.json(BUILDS, SegmentFixture.page(BUILT.formatted("COMPLETED", 1)));
        // then
        assertThat(browser.get(PAGE + "/panel").body())
                .contains("hx-get=\"" + PAGE + "/members\"", "The segment is live.", "hx-swap-oob")
                .doesNotContain("load delay");
    }

    @Test
    void aBuildIsStoppedAndBegunAgain() {
        // given
        profile.at(BUILDS + "/b-2/cancellations", Methods.post(200, BUILT.formatted("CANCELLED", 0.5)));
        // then
        assertThat(browser.post(PAGE + "/builds/b-2/cancellations", "").body()).contains("Stopped.");
        assertThat(browser.post(PAGE + "/builds", "attempt=a-1").body()).contains("Begun. You can leave");
        assertThat(profile.asked()).anyMatch(asked -> "a-1".equals(asked.header("idempotency-key")));
    }

    @Test
    void aSegmentThatIsNotCompleteSaysWhatToDo() {
        segment.and("GET", 200, BIG_SPENDER.replace("LIVE", "FAILED").replace("true", "false"));
        assertThat(browser.get(PAGE).body()).contains("Not complete", "Build it again", "as far as the build came");
    }

    @Test
    void aSegmentIsRetiredUnlessOthersNeedIt() {
        // given
        profile.json(SegmentFixture.SEGMENTS, SegmentFixture.page())
                .json("/api/v1/segment-checks", SegmentFixture.page());
        // then
        assertThat(browser.post(PAGE + "/retirements", "revision=%223%22").body())
                .contains("Retired.");
        assertThat(profile.asked()).anyMatch(asked -> "\"3\"".equals(asked.header("if-match")));
        segment.and("DELETE", 409, "{\"type\":\"urn:problem:segment:segment-in-use\"}");
        assertThat(browser.post(PAGE + "/retirements", "revision=%223%22").body())
                .contains("Other segments build upon it.");
    }

    @Test
    void nobodyIsInASegmentYet() {
        profile.json(ONE + "/members", SegmentFixture.page()).json(ONE + "/history", SegmentFixture.page());
        assertThat(browser.get(PAGE).body()).contains("Nobody fulfils the rule now", "Nobody came or left yet");
    }

    @Test
    void whoMayOnlyReadHasNoButtons() {
        var analyst = Client.signedInWith("profile:read");
        assertThat(analyst.get(PAGE).body())
                .contains("12,045", "Anna")
                .doesNotContain("/builds\"", "/retirements", "/rule\"");
        assertThat(analyst.post(PAGE + "/retirements", "").statusCode()).isEqualTo(403);
        assertThat(analyst.post(PAGE + "/builds", "").statusCode()).isEqualTo(403);
    }

    @Test
    void marketersDefineSegmentsAndChangeNoProfiles() {
        for (var scope : List.of("segment:write", "profile:write")) {
            assertThat(Client.signedInWith("profile:read", scope).get(PAGE).body())
                    .contains("/builds\"", "/retirements", "/rule\"");
        }
        var marketer = Client.signedInWith("profile:read", "segment:write");
        assertThat(marketer.get("/console/administration").statusCode()).isEqualTo(403);
    }

    @Test
    void anUnknownSegmentIsAFriendlyPage() {
        var answer = browser.get("/console/segments/nobody");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("This page does not exist");
    }

    @Test
    void thePageSpeaksDutch() {
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body())
                .contains("Wie erin zit", "Som van Totaal", "laatste 90 dagen", "er tijd verstreek");
    }
}
