package io.klantbeeld.gateway.console.timeline;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
@Timeout(120)
class TimelineTest {
    private static final String TIMELINE = "/console/customers/" + Fixture.ID + "/timeline";
    private static final Pattern PRINT = Pattern.compile("data-key=\"i-2\" data-print=\"([^\"]+)\"");

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client browser = Client.signedIn();

    @Test
    void everyMomentIsToldInWords() {
        // given
        profile.json(Fixture.INTERACTIONS, Fixture.MOMENTS);
        // when
        var timeline = browser.get(TIMELINE).body();
        // then
        assertThat(timeline)
                .contains("Sunday 1 March 2026", "10:00:02 CET", "Anna, koffie op AMS?", "Sent", "Airport surprise")
                .contains(
                        "Checked In", "Airport", "AMS", "6 min", "via Website", "from the customer", "to the customer")
                .contains("data-key=\"i-1\"", "cursor=older%2B%2F%3D")
                .doesNotContain("{\"");
        assertThat(timeline.split("data-key=\"day-")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "en,WITHDRAW,Consent Withdrawn,Consent withdrawn,Action,Withdrew the consent",
        "nl,WITHDRAW,Consent Withdrawn,Toestemming ingetrokken,Actie,Trok de toestemming in",
        "en,GRANT,Consent Granted,Consent given,Action,Gave consent",
        "nl,GRANT,Consent Granted,Toestemming gegeven,Actie,Gaf toestemming",
        "en,OBJECT,Consent Withdrawn,Consent withdrawn,Action,Objected"
    })
    void aChoiceAboutPermissionIsToldInWords(
            String language, String action, String name, String title, String label, String words) {
        // given
        profile.json(Fixture.INTERACTIONS, """
                {"items":[{"id":"i-3","type":"EVENT","name":"%s","channel":"EMAIL","direction":"INBOUND",
                 "brand":"blauwvlucht","occurredAt":"2026-03-01T09:00:00Z","source":"consent-service",
                 "properties":{"action":"%s","purpose":"marketing"}}],"nextCursor":null}
                """.formatted(name, action));
        // when
        var timeline = browser.get(TIMELINE, "Accept-Language", language).body();
        // then
        assertThat(timeline)
                .contains("<strong>" + title + "</strong>")
                .contains("<dt>" + label + "</dt><dd>" + words + "</dd>")
                .doesNotContain(action);
    }

    @Test
    void aMomentWhoseStatusMovedHasAnotherPrint() {
        // given
        profile.json(Fixture.INTERACTIONS, Fixture.MOMENTS);
        var before = print();
        assertThat(print()).isEqualTo(before);
        // when
        profile.json(Fixture.INTERACTIONS, Fixture.MOMENTS.replace("ACCEPTED", "DELIVERED"));
        // then
        assertThat(print()).isNotEqualTo(before);
        assertThat(browser.get(TIMELINE).body()).contains("Delivered");
    }

    @Test
    void filtersAndPagesAreAskedOfTheOwner() {
        // given
        profile.json(Fixture.INTERACTIONS, Fixture.MOMENTS);
        // when
        var older = browser.get(TIMELINE + "?channel=EMAIL&type=&cursor=older%2B%2F%3D")
                .body();
        // then
        assertThat(profile.lastAsked().query())
                .containsExactlyInAnyOrder("channel=EMAIL", "cursor=older+/=", "limit=25");
        assertThat(older)
                .contains("channel=EMAIL&amp;cursor=", "intersect once")
                .doesNotContain("id=\"timeline\"", "<select");
    }

    @Test
    void everyFilterIsAskedOfTheOwnerAndDaysAreThoseOfTheReader() {
        // given
        profile.json(Fixture.INTERACTIONS, Fixture.MOMENTS);
        // when
        var answer = browser.get(
                TIMELINE + "?from=2026-03-28&to=2026-03-29&channel=WEB&type=EVENT&direction=INBOUND&brand=blauwvlucht");
        // then
        assertThat(profile.lastAsked().query())
                .containsExactlyInAnyOrder(
                        "from=2026-03-27T23:00:00Z",
                        "to=2026-03-29T22:00:00Z",
                        "channel=WEB",
                        "type=EVENT",
                        "direction=INBOUND",
                        "brand=blauwvlucht",
                        "limit=25");
        assertThat(answer.headers().firstValue("HX-Replace-Url"))
                .hasValue("/console/customers/" + Fixture.ID
                        + "?from=2026-03-28&to=2026-03-29&channel=WEB&type=EVENT&direction=INBOUND&brand=blauwvlucht");
        assertThat(answer.body()).contains("The timeline is filtered.");
    }

    @Test
    void aDayThatIsNoneLimitsNothing() {
        profile.json(Fixture.INTERACTIONS, Fixture.MOMENTS);
        assertThat(browser.get(TIMELINE + "?from=yesterday&to=2026-02-31").body())
                .contains("Checked In");
        assertThat(profile.lastAsked().uri()).isEqualTo(Fixture.INTERACTIONS + "?limit=25");
    }

    @Test
    void aMomentTellsMoodCostAndWhereItCameFrom() {
        // given
        profile.json(Fixture.INTERACTIONS, """
                {"items":[{"id":"i-4","type":"REVIEW","name":"service-review","channel":"WEB","direction":"INBOUND",
                 "brand":"blauwvlucht","occurredAt":"2026-03-01T09:00:00Z","source":"website","sentiment":-0.8,
                 "cost":{"amount":0.125,"currency":"EUR"},"contactId":"c/1","campaign":"airport-surprise","status":null,
                 "properties":{"sentiment":"NEGATIVE","cost":0.125,"currency":"EUR","stars":1}}],"nextCursor":null}
                """);
        // when
        var timeline = browser.get(TIMELINE).body();
        // then
        assertThat(timeline)
                .contains("Negative", "Sentiment -0.8 on a scale", "0.125 EUR", "Airport surprise", "<dt>Stars</dt>")
                .contains("hx-get=\"/console/customers/" + Fixture.ID + "/contacts/c%2F1\"", "What this answers")
                .doesNotContain("<dt>Sentiment</dt>", "<dt>Currency</dt>");
    }

    @Test
    void theEndOfATimelineTellsWhatIsCountedOnly() {
        // given
        profile.json(Fixture.INTERACTIONS, Fixture.MOMENTS.replace("\"older+/=\"", "null"))
                .json(Fixture.INTERACTIONS + "/baseline", """
                        {"keptFrom":{"EVENT":"2024-03-01T00:00:00Z"},"items":[{"brand":"blauwvlucht","type":"EVENT",
                         "channel":"WEB","direction":"INBOUND","moments":1234,"cost":null,"sentiment":null,
                         "firstAt":"2021-03-01T09:00:00Z","lastAt":"2024-02-28T09:00:00Z"}]}
                        """);
        assertThat(browser.get(TIMELINE).body()).contains("hx-get=\"" + TIMELINE + "/earlier\"");
        assertThat(browser.get(TIMELINE + "?type=EVENT").body()).doesNotContain("/earlier");
        // when
        var earlier = browser.get(TIMELINE + "/earlier").body();
        // then
        assertThat(earlier)
                .contains("Event", "Web", "Blauwvlucht", "1,234", "1 Mar 2021, 10:00 CET to 28 Feb 2024, 10:00 CET");
    }

    @ParameterizedTest
    @CsvSource({"404", "403", "503"})
    void nothingIsToldOfEarlierMomentsThatNobodyCounts(int status) {
        profile.json(Fixture.INTERACTIONS + "/baseline", status, "{}");
        var answer = browser.get(TIMELINE + "/earlier");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isBlank();
    }

    @ParameterizedTest
    @CsvSource({"'',No contact moments yet", "?channel=RADIO,Nothing matches the filter"})
    void anEmptyTimelineSaysWhy(String query, String text) {
        profile.json(Fixture.INTERACTIONS, "{\"items\":[],\"nextCursor\":null}");
        assertThat(browser.get(TIMELINE + query).body()).contains(text);
    }

    @Test
    void aTimelineThatIsDownIsACalmCard() {
        profile.goDown();
        assertThat(browser.get(TIMELINE).body()).contains("The timeline is briefly not available", "every 5s");
    }

    @Test
    void aWrongFilterIsNoFailure() {
        profile.json(Fixture.INTERACTIONS, 400, "{\"type\":\"urn:problem:request:invalid\"}");
        assertThat(browser.get(TIMELINE + "?type=DROP%20TABLE").statusCode()).isEqualTo(200);
    }

    @Test
    void changesStreamThroughWithTheTokenOfTheSession() throws IOException {
        // given
        profile.at(Fixture.PROFILE + "/changes", request -> request.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .write("event: interaction\nid: 1\ndata: {}\n\n"));
        // when
        var answer = browser.send(
                Client.to("/console/customers/" + Fixture.ID + "/changes").header("Accept", "text/event-stream"),
                BodyHandlers.ofInputStream());
        // then
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event: interaction");
        }
        assertThat(profile.lastAsked().header("authorization")).startsWith("Bearer eyJ");
        assertThat(profile.lastAsked().headers()).doesNotContainKey("cookie");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private String print() {
        var match = PRINT.matcher(browser.get(TIMELINE).body());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }
}
