package io.klantbeeld.gateway.console.segment;

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

import static io.klantbeeld.gateway.console.segment.SegmentFixture.BIG_SPENDER;
import static io.klantbeeld.gateway.console.segment.SegmentFixture.ONE;
import static io.klantbeeld.gateway.console.segment.SegmentFixture.PAGE;
import static io.klantbeeld.gateway.console.segment.SegmentFixture.SEGMENTS;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class RuleEditorTest {
    private static final String NEW = "/console/new-segment";
    private static final String PREVIEW = "/console/segment-previews";
    private static final String PREVIEWS = SEGMENTS + "/previews";
    private static final String NAMES = SEGMENTS + "/vocabulary";
    private static final String FORM =
            "key=big-spender-nl&brand=blauwvlucht&attempt=a-1&rule=traits.country%0D%0A+%3D%3D+'NL'%0D%0A";
    private static final String BEGUN = """
            {"id":"p-1","state":"RUNNING","progress":0.1,"estimate":{"count":120400,"low":98000,"high":146000,"sampled":500,
             "persons":1000000},"count":12000,"exact":false,"requestedAt":"2026-03-01T09:00:00Z","finishedAt":null}
            """;
    private static final String COUNTED = """
            {"id":"p-1","state":"%s","progress":%s,"count":121001,"exact":%s,"requestedAt":"2026-03-01T09:00:00Z",
             "finishedAt":null}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client browser = Client.signedIn();
    private final Methods all = Methods.post(201, BIG_SPENDER);
    private final Methods one = Methods.get(BIG_SPENDER).and("PUT", 200, BIG_SPENDER);
    private final Methods previews = Methods.post(201, BEGUN);

    @BeforeEach
    void theServiceKnowsNames() {
        profile.at(SEGMENTS, all)
                .at(ONE, one)
                .at(PREVIEWS, previews)
                .json(NAMES, SegmentFixture.NAMES)
                .json(ONE + "/versions", SegmentFixture.VERSIONS)
                .json(ONE + "/builds", SegmentFixture.page())
                .json(ONE + "/members", SegmentFixture.page())
                .json(ONE + "/history", SegmentFixture.page());
    }

    @Test
    void whatARuleCanNameStandsBesideIt() {
        assertThat(browser.get(NEW).body()).contains("Name a brand", "data-rule=\"rule\"", "mostFrequent");
        assertThat(browser.get("/console/segment-names?brand=blauwvlucht").body())
                .contains("data-insert=\"traits.country\"", "text", "data-segment=\"loyal-customers\"")
                .contains("data-insert=\"traits[&#39;favourite &lt;seat&gt;&#39;]\"")
                .contains("data-event=\"Order &lt;Completed&gt;\"", "data-property=\"total\"", "number")
                .doesNotContain("<seat>");
        assertThat(profile.lastAsked().uri()).isEqualTo(NAMES + "?brand=blauwvlucht");
    }

    @Test
    void withoutNamesARuleIsWrittenAllTheSame() {
        profile.json(NAMES, 503, "{}");
        assertThat(browser.get(NEW + "?brand=blauwvlucht").body())
                .contains("Briefly not available", "it is checked all the same", "data-rule=\"rule\"");
    }

    @Test
    void aRuleIsActivatedAndLeadsToItsSegment() {
        // when
        var answer = browser.post(NEW, FORM);
        // then
        assertThat(answer.uri().getPath()).isEqualTo(PAGE);
        assertThat(answer.body()).contains("Activated. Everybody is evaluated by the rule.");
        assertThat(all.said("POST")).isEqualTo(Schemas.json("""
                {"key":"big-spender-nl","brand":"blauwvlucht","rule":"traits.country\\n == 'NL'"}
                """));
        assertThat(profile.asked()).anyMatch(asked -> "a-1".equals(asked.header("idempotency-key")));
    }

    @Test
    void whatIsWrongIsSaidByLineAndColumnWithAHint() {
        // given
        all.and("POST", 422, SegmentFixture.WRONG);
        // when
        var answer = browser.post(NEW, FORM);
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("data-line=\"2\"", "data-column=\"8\"", "Line 2, column 8")
                .contains("no trait has this &lt;name&gt;", "did you mean country?", "aria-invalid=\"true\"")
                .contains("traits.country\r\n == &#39;NL&#39;", "value=\"big-spender-nl\"");
    }

    @Test
    void aKeyThatIsTakenIsSaid() {
        all.and("POST", 409, "{\"type\":\"urn:problem:segment:segment-exists\"}");
        assertThat(browser.post(NEW, FORM).body()).contains("There is a segment with this key already.");
    }

    @Test
    void aPreviewEstimatesAtOnceAndThenCountsEverybody() {
        // given
        profile.json(PREVIEWS + "/p-1", COUNTED.formatted("RUNNING", 0.5, false));
        // when
        var begun = browser.post(PREVIEW, FORM, "HX-Request", "true").body();
        // then
        assertThat(begun)
                .contains("120,400", "between 98,000 and 146,000", "judged by 500 of about 1,000,000")
                .contains("12,000 so far", "hx-get=\"" + PREVIEW + "/p-1\"", "id=\"rule-faults\" hx-swap-oob");
        assertThat(previews.said("POST")).isEqualTo(Schemas.json("""
                {"brand":"blauwvlucht","rule":"traits.country\\n == 'NL'"}
                """));
        assertThat(browser.get(PREVIEW + "/p-1").body()).contains("121,001 so far", "50 %", "load delay");
        // when
        profile.json(PREVIEWS + "/p-1", COUNTED.formatted("COMPLETED", 1, true));
        // then
        assertThat(browser.get(PREVIEW + "/p-1").body())
                .contains("Exactly 121,001 customers")
                .doesNotContain("load delay", "progress");
    }

    @Test
    void aPreviewIsStopped() {
        profile.at(PREVIEWS + "/p-1/cancellations", Methods.post(200, COUNTED.formatted("CANCELLED", 0.5, false)));
        assertThat(browser.post(PREVIEW + "/p-1/cancellations", "").body())
                .contains("Stopped at 121,001")
                .doesNotContain("load delay");
    }

    @Test
    void aPreviewOfAFaultyRuleMarksItWhereItStands() {
        previews.and("POST", 422, SegmentFixture.WRONG);
        assertThat(browser.post(PREVIEW, FORM, "HX-Request", "true").body())
                .contains("Put the rule right first", "data-area=\"f-rule\" data-line=\"2\" data-column=\"8\"");
    }

    @Test
    void aBrowserWithoutScriptsShowsThePreviewOnThePage() {
        assertThat(browser.post(PREVIEW, FORM).body())
                .contains("<html", "120,400", "== &#39;NL&#39;", "action=\"" + NEW + "\"");
        assertThat(browser.post(PREVIEW, FORM + "&revision=%223%22").body())
                .contains("<html", "120,400", "action=\"" + PAGE + "/rule\"");
        previews.and("POST", 422, SegmentFixture.WRONG);
        var refused = browser.post(PREVIEW, FORM);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<html", "Put the rule right first", "Line 2, column 8");
    }

    @Test
    void aPreviewThatCannotBeMadeIsCalmlyRefused() {
        previews.and("POST", 403, "{\"type\":\"urn:problem:access:brand-not-permitted\"}");
        assertThat(browser.post(PREVIEW, FORM, "HX-Request", "true").body())
                .contains("You do not work for this brand.");
        previews.and("POST", 503, "{}");
        assertThat(browser.post(PREVIEW, FORM, "HX-Request", "true").body()).contains("does not answer right now");
    }

    @Test
    void aRuleIsChangedOverTheRevisionThatWasSeen() {
        // given
        assertThat(browser.get(PAGE + "/rule").body())
                .contains("Order &lt;Completed&gt;", "&quot;3&quot;", "Everybody is evaluated again");
        // when
        var changed = browser.post(PAGE + "/rule", FORM + "&revision=%223%22");
        // then
        assertThat(changed.body()).contains("Activated.");
        assertThat(profile.asked()).anyMatch(asked -> "\"3\"".equals(asked.header("if-match")));
        one.and("PUT", 412, "{\"type\":\"urn:problem:request:revision-changed\"}");
        assertThat(browser.post(PAGE + "/rule", FORM).body()).contains("Somebody else changed this meanwhile.");
    }

    @Test
    void whoMayOnlyReadTriesButDoesNotActivate() {
        var marketer = Client.signedInWith("profile:read");
        assertThat(marketer.get(NEW).body())
                .contains("Your role tries rules", "data-preview")
                .doesNotContain(">Activate<");
        assertThat(marketer.post(PREVIEW, FORM).body()).contains("120,400");
        assertThat(marketer.post(NEW, FORM).statusCode()).isEqualTo(403);
        assertThat(marketer.get(PAGE + "/rule").statusCode()).isEqualTo(403);
    }
}
