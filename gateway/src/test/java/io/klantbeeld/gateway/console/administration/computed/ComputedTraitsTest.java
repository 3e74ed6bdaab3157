package io.klantbeeld.gateway.console.administration.computed;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Desk;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class ComputedTraitsTest {
    private static final String TRAITS = "/api/v1/computed-traits";
    private static final String PAGE = "/computed-traits/spentIn90Days";
    private static final String SETTINGS = """
            {"brand":"blauwvlucht","kind":"AGGREGATE","category":"FINANCIAL","function":"SUM","event":"Order <Completed>",
             "filter":"event.properties.currency == 'EUR'","property":"total","window":"P90D"}
            """;
    private static final String SPENT = """
            {"name":"spentIn90Days","version":2,"state":"%s","progress":%s,"liveVersion":%s,"settings":%s,
             "createdAt":"2026-03-01T09:00:00Z","changedAt":"2026-03-02T09:00:00Z"}
            """;
    private static final String FORM =
            "name=spentIn90Days&brand=blauwvlucht&category=FINANCIAL&function=SUM&event=Order+Completed"
                    + "&filter=&property=total&window=90&window.unit=DAYS&halfLife=30&zone=Europe/Paris&kind=";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Desk desk = new Desk();
    private final Methods spent = Methods.get(SPENT.formatted("LIVE", 1, 2, SETTINGS))
            .and("PUT", 200, SPENT.formatted("BUILDING", 0, 1, SETTINGS))
            .and("DELETE", 204, "");

    @BeforeEach
    void theServiceKnowsAComputedTrait() {
        profile.json(
                        TRAITS,
                        "{\"items\":[" + SPENT.formatted("BUILDING", "null", 1, SETTINGS) + "],\"nextCursor\":null}")
                .at(TRAITS + "/spentIn90Days", spent)
                .json(
                        TRAITS + "/spentIn90Days/versions",
                        "{\"items\":[{\"version\":1,\"settings\":" + SETTINGS.replace("SUM", "MAX")
                                + ",\"changedAt\":\"2026-03-01T09:00:00Z\"}]}")
                .json("/api/v1/segments/vocabulary", """
                        {"traits":[],"events":[{"name":"Order <Completed>","properties":[{"name":"total","type":"NUMBER"}]}],
                         "segments":[]}
                        """);
    }

    @Test
    void computedTraitsAreListedWithHowTheyAreComputed() {
        assertThat(desk.read("/computed-traits"))
                .contains("Spent in 90 days", "Sum", "Order &lt;Completed&gt;", "last 90 days", "Being counted")
                .contains("version 1 answers until then", "href=\"" + Desk.ROOM + PAGE + "\"")
                .doesNotContain("Order <Completed>");
    }

    @Test
    void aTraitIsShownWithItsFormItsEventsAndItsVersions() {
        assertThat(desk.read(PAGE))
                .contains("Live", "Greatest", "id=\"k-AGGREGATE\" value=\"AGGREGATE\" checked")
                .contains("name=\"window\" type=\"number\" value=\"90\"", "<option value=\"DAYS\" selected>")
                .contains("data-insert=\"event.properties.total\"", "event.properties.currency == &#39;EUR&#39;")
                .doesNotContain("load delay");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AGGREGATE        | \"function\":\"SUM\",\"event\":\"Order Completed\",\"property\":\"total\",\"window\":\"P90D\"",
                "RFM              | \"event\":\"Order Completed\",\"property\":\"total\",\"window\":\"P90D\"",
                "CHANNEL_AFFINITY | \"window\":\"P90D\"",
                "BEST_HOUR        | \"window\":\"P90D\",\"zone\":\"Europe/Paris\"",
                "ENGAGEMENT       | \"halfLife\":\"P30D\""
            })
    void whatMeansNothingToAKindIsNotSent(String kind, String settings) {
        // given
        var fresh =
                new Methods().and("GET", 404, "{}").and("PUT", 201, SPENT.formatted("BUILDING", 0, "null", SETTINGS));
        profile.at(TRAITS + "/spentIn90Days", fresh);
        // when
        desk.send("/new-computed-trait", FORM + kind);
        // then
        assertThat(fresh.said("PUT"))
                .isEqualTo(Schemas.json("{\"brand\":\"blauwvlucht\",\"kind\":\"%s\",\"category\":\"FINANCIAL\",%s}"
                        .formatted(kind, settings)));
    }

    @Test
    void aTraitThatIsThereIsNotDefinedOnceMore() {
        assertThat(desk.send("/new-computed-trait", FORM + "RFM").body())
                .contains("Somebody has just defined this computed trait.", "id=\"k-RFM\" value=\"RFM\" checked");
        assertThat(profile.asked()).noneMatch(asked -> asked.method().equals("PUT"));
    }

    @Test
    void eventsOfABrandComeOnceItIsNamed() {
        assertThat(desk.read("/new-computed-trait")).contains("Name a brand");
        assertThat(desk.read("/new-computed-trait/events?brand=blauwvlucht"))
                .contains("<option value=\"Order &lt;Completed&gt;\">", "data-property=\"total\"");
    }

    @Test
    void aNewVersionIsCountedWatchedAndStopped() {
        // given
        profile.at(
                TRAITS + "/spentIn90Days/cancellations",
                Methods.post(200, SPENT.formatted("CANCELLED", 0, 1, SETTINGS)));
        // when
        var changed = desk.send(
                PAGE, FORM.replace("90&window.unit=DAYS", "36&window.unit=HOURS") + "AGGREGATE&revision=%223%22");
        // then
        assertThat(changed.body()).contains("Begun. You can leave");
        assertThat(spent.said("PUT").path("window").asText()).isEqualTo("PT36H");
        assertThat(profile.asked()).anyMatch(asked -> "\"3\"".equals(asked.header("if-match")));
        spent.and("GET", 200, SPENT.formatted("BUILDING", 0.42, 1, SETTINGS));
        assertThat(desk.read(PAGE + "/panel"))
                .contains("42 %", "version 1 answers until then", "load delay", PAGE + "/cancellations");
        assertThat(desk.send(PAGE + "/cancellations", "").body()).contains("Stopped.");
        spent.and("GET", 200, SPENT.formatted("BUILDING", 0.42, "null", SETTINGS));
        assertThat(desk.read(PAGE)).contains("no version answers yet");
    }

    @Test
    void aFaultyConditionIsSaidByLineAndColumnWithAHint() {
        // given
        spent.and("PUT", 422, """
                {"type":"urn:problem:profile:invalid-computed-trait","violations":[
                 {"field":"filter","message":"the event has no property of this name","line":1,"column":18,
                  "hint":"did you mean currency?"},
                 {"field":"window","message":"must be longer than nothing","hint":"such as P90D"}]}
                """);
        // when
        var answer = desk.send(PAGE, FORM + "AGGREGATE");
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("data-area=\"f-filter\" data-line=\"1\" data-column=\"18\"", "did you mean currency?")
                .contains("must be longer than nothing: such as P90D", "The trait cannot be computed so.");
    }

    @Test
    void aComputedTraitIsRetired() {
        assertThat(desk.send(PAGE + "/retirements", "revision=%223%22").body()).contains("Retired.");
        spent.and("DELETE", 409, "{\"type\":\"urn:problem:profile:trait-in-use\"}");
        assertThat(desk.send(PAGE + "/retirements", "revision=%223%22").body())
                .contains("A segment or a computed trait needs it.");
    }

    @ParameterizedTest
    @CsvSource({
        "P90D,90,DAYS",
        "PT48H,2,DAYS",
        "PT36H,36,HOURS",
        "PT90M,90,MINUTES",
        "PT30S,,DAYS",
        "P1Y,,DAYS",
        ",,DAYS"
    })
    void aLengthStandsInItsLargestUnit(String text, String count, Span unit) {
        assertThat(Span.Written.of(text)).isEqualTo(new Span.Written(count, unit));
    }

    @Test
    void whatIsMissingIsCalmAndThePageSpeaksDutch() {
        profile.json(TRAITS, "{\"items\":[]}");
        assertThat(desk.read("/computed-traits", "Accept-Language", "nl")).contains("Nog geen berekende eigenschap");
        assertThat(desk.read("/new-computed-trait", "Accept-Language", "nl")).contains("Voorkeurskanalen", "Beste uur");
        assertThat(desk.open("/computed-traits/other").statusCode()).isEqualTo(404);
    }
}
