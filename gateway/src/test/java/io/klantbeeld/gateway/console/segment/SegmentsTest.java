package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.gateway.console.segment.SegmentFixture.BIG_SPENDER;
import static io.klantbeeld.gateway.console.segment.SegmentFixture.SEGMENTS;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class SegmentsTest {
    private static final String PAGE = "/console/segments";
    private static final String CHECKS = "/api/v1/segment-checks";
    private static final String CHECK = """
            {"id":"c-1","state":"%s","progress":%s,"examined":1000000,"drift":%s,
             "requestedAt":"2026-03-01T02:30:00Z","finishedAt":"2026-03-01T02:34:00Z"}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client browser = Client.signedIn();

    @BeforeEach
    void theServiceKnowsASegment() {
        profile.json(SEGMENTS, SegmentFixture.page(BIG_SPENDER))
                .json(CHECKS, SegmentFixture.page(CHECK.formatted("COMPLETED", 1, 0)));
    }

    @Test
    void segmentsAreListedWithTheirSizes() {
        assertThat(browser.get(PAGE).body())
                .contains("href=\"/console/segments\" aria-current=\"page\"")
                .contains("href=\"" + SegmentFixture.PAGE + "\"", "Big spender nl", "Live", "12,045", "version 2")
                .doesNotContain("so far");
        assertThat(profile.asked()).anyMatch(asked -> asked.uri().equals(SEGMENTS + "?limit=25"));
    }

    @Test
    void aSizeThatIsNotCompleteSaysSo() {
        // given
        profile.json(
                SEGMENTS,
                SegmentFixture.page(BIG_SPENDER.replace("LIVE", "BUILDING").replace("true", "false")));
        // then
        assertThat(browser.get(PAGE).body()).contains("Being built", "so far");
    }

    @Test
    void theListGoesOn() {
        // given
        profile.json(
                SEGMENTS, SegmentFixture.page(BIG_SPENDER).replace("\"nextCursor\":null", "\"nextCursor\":\"n+=\""));
        // then
        assertThat(browser.get(PAGE).body()).contains("hx-get=\"/console/segments?cursor=n%2B%3D\"");
        assertThat(browser.get(PAGE + "?cursor=n%2B%3D").body().strip()).startsWith("<tr>");
        assertThat(profile.lastAsked().query()).contains("cursor=n+=");
    }

    @Test
    void theNightlyCheckTellsItsDrift() {
        assertThat(browser.get(PAGE).body()).contains("Nightly check", "1,000,000", "as it should be");
        profile.json(CHECKS, SegmentFixture.page(CHECK.formatted("RUNNING", 0.42, 3)));
        assertThat(browser.get(PAGE).body()).contains("42 %", "put right").doesNotContain("as it should be");
    }

    @Test
    void aFirstVisitSaysWhatToDo() {
        profile.json(SEGMENTS, SegmentFixture.page()).json(CHECKS, SegmentFixture.page());
        assertThat(browser.get(PAGE).body())
                .contains("No segment yet", "Write a rule", "/console/new-segment", "Not checked yet");
    }

    @ParameterizedTest
    @CsvSource({"403,Not open to you", "503,Briefly not available", "404,Not there"})
    void whatIsMissingIsCalm(int status, String text) {
        profile.json(SEGMENTS, status, "{}");
        assertThat(browser.get(PAGE).body()).contains(text, "Nightly check");
    }

    @Test
    void thePageSpeaksDutch() {
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body())
                .contains("Segmenten", "Nieuw segment", "Nachtelijke controle", "Klanten bekeken");
    }

    @Test
    void whoOnlyReadsIsInvitedToTry() {
        assertThat(Client.signedInWith("profile:read").get(PAGE).body())
                .contains("Try a rule", "Big spender nl")
                .doesNotContain("New segment");
    }

    @Test
    void whoDoesNotReadProfilesIsTurnedAwayAndTheServiceIsNotAsked() {
        var operator = Client.signedInWith("platform:manage");
        for (var page : new String[] {"", "/big-spender-nl", "/big-spender-nl/members", "/big-spender-nl/rule"}) {
            assertThat(operator.get(PAGE + page).statusCode()).isEqualTo(403);
        }
        assertThat(operator.get("/console/new-segment").statusCode()).isEqualTo(403);
        assertThat(profile.asked()).isEmpty();
    }
}
