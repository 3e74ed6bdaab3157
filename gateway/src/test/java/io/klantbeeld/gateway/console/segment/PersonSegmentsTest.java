package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class PersonSegmentsTest {
    private static final String SECTION = "/console/customers/" + Fixture.ID + "/segments";
    private static final String SEGMENTS = Fixture.PROFILE + "/segments";
    private static final String IN_ONE = """
            {"profile":"%s","items":[
             {"segment":"big-spender-nl","brand":"blauwvlucht","member":true,"since":"2026-02-03T09:00:00Z","until":null,
              "segmentVersion":2,"evidence":[{"clause":2,"traits":["country"],"segments":[],"events":[{"event":"Order Completed",
               "function":"COUNT","property":null,"window":"PT36H","value":3}],"interactions":["i-1"]}]},
             {"segment":"new-customers","brand":"blauwvlucht","member":false,"since":"2026-01-03T09:00:00Z",
              "until":"2026-02-02T09:00:00Z","segmentVersion":1}]}
            """.formatted(Fixture.ID);

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client browser = Client.signedIn();

    @Test
    void thePageOfACustomerLeadsToTheirSegments() {
        profile.json(Fixture.PROFILE, Fixture.ANNA);
        assertThat(browser.get("/console/customers/" + Fixture.ID).body())
                .contains("hx-get=\"" + SECTION + "\" hx-trigger=\"load\"");
    }

    @Test
    void segmentsAreShownWithWhyAndThoseOfThePastWithWhen() {
        // given
        profile.json(SEGMENTS, IN_ONE);
        // then
        assertThat(browser.get(SECTION).body())
                .contains("Big spender nl", "href=\"/console/segments/big-spender-nl\"", "condition 2 of the rule")
                .contains(
                        "Number · Order Completed · last 36 h: <strong>3</strong>",
                        "The contact moment that counted, in the timeline")
                .contains("Was in before", "New customers");
        assertThat(profile.lastAsked().uri()).isEqualTo(SEGMENTS + "?explain=true");
    }

    @ParameterizedTest
    @CsvSource({"403,Not open to you", "503,Briefly not available"})
    void aPartThatIsMissingIsCalm(int status, String text) {
        profile.json(SEGMENTS, status, "{}");
        assertThat(browser.get(SECTION).body()).contains(text);
    }

    @Test
    void whoIsInNoneIsTold() {
        profile.json(SEGMENTS, "{\"items\":[]}");
        assertThat(browser.get(SECTION, "Accept-Language", "nl").body()).contains("In geen segment");
    }
}
