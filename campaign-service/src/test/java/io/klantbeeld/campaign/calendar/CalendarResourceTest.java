package io.klantbeeld.campaign.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.ACampaign;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class CalendarResourceTest {
    private static final String SUMMER = "from=2093-06-01T00:00:00Z&to=2093-09-01T00:00:00Z";

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final ACampaign campaign = during("2093-07-01T00:00:00Z", "2093-08-01T00:00:00Z");

    @Test
    void aCampaignIsInTheCalendarWhileItTakesPlace() {
        campaign.written();

        var entry = entry(SUMMER + "&brand=blauwvlucht&market=NL");

        assertThat(entry.path("initiative").asText()).isEqualTo("welcome-on-board");
        assertThat(entry.path("state").asText()).isEqualTo("DRAFT");
        assertThat(entry.path("from").asText()).isEqualTo("2093-07-01T00:00:00Z");
        assertThat(entry.path("to").asText()).isEqualTo("2093-08-01T00:00:00Z");
        assertThat(entry.at("/channels/0").asText()).isEqualTo("EMAIL");
        assertThat(entry.path("priority").asInt()).isEqualTo(60);
        assertThat(entry("from=2093-08-01T00:00:00Z&to=2093-09-01T00:00:00Z")).isNull();
        assertThat(entry(SUMMER + "&brand=wolkje")).isNull();
        assertThat(entry(SUMMER + "&market=IT")).isNull();
    }

    @Test
    void twoCampaignsOfOneEventAreAConflict() {
        campaign.written();
        var other = during("2093-07-15T00:00:00Z", "2093-08-15T00:00:00Z");
        other.with("/journey/entry", "event", campaign.event()).written();

        var conflict = StreamSupport.stream(calendar(SUMMER).path("conflicts").spliterator(), false)
                .filter(found -> found.path("what").asText().equals(campaign.event()))
                .toList();

        assertThat(conflict).singleElement().satisfies(found -> {
            assertThat(List.of(
                            found.path("first").asText(), found.path("second").asText()))
                    .containsExactly(campaign.key(), other.key());
            assertThat(found.path("reason").asText()).isEqualTo("SAME_EVENT");
            assertThat(found.path("from").asText()).isEqualTo("2093-07-15T00:00:00Z");
            assertThat(found.path("to").asText()).isEqualTo("2093-08-01T00:00:00Z");
        });
    }

    @Test
    void whatWasCancelledTakesNoTime() {
        campaign.written().post("cancellations");

        assertThat(entry(SUMMER)).isNull();
    }

    @Test
    void theCalendarIsAFileForCalendarProgramsToo() {
        campaign.written();

        var file = Api.asAuthor().get("/api/v1/calendar.ics?" + SUMMER);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(file.asString().replace("\r\n ", ""))
                .contains("UID:campaign-" + campaign.key() + "@klantbeeld\r\n")
                .contains("DTSTART;VALUE=DATE:20930701\r\n");
    }

    @Test
    void theFileIsWholeHoweverManyCampaignsThereAre() {
        // given
        var first = during("2091-07-01T00:00:00Z", "2091-08-01T00:00:00Z");
        first.written();
        copies(first, 1_001);
        try {
            // when
            var file = Api.asAuthor().get("/api/v1/calendar.ics?from=2091-06-01T00:00:00Z&to=2091-09-01T00:00:00Z");
            // then
            var keys = file.asString()
                    .replace("\r\n ", "")
                    .lines()
                    .filter(line -> line.startsWith("UID:campaign-" + first.key()))
                    .toList();
            assertThat(keys).hasSize(1_002).doesNotHaveDuplicates();
        } finally {
            sql.execute("delete from campaign where key like ?", first.key() + "-%");
        }
    }

    // Every third has no beginning, and the others begin at one moment, so that pages end among equals.
    private void copies(ACampaign campaign, int number) {
        sql.execute("""
                insert into campaign
                select (jsonb_populate_record(null::campaign, to_jsonb(campaign) || jsonb_build_object(
                         'key', campaign.key || '-' || number,
                         'starts_at', case number % 3 when 0 then null else campaign.starts_at end))).*
                  from campaign, generate_series(1, ?) number
                 where campaign.key = ?
                """, number, campaign.key());
    }

    @Test
    void aTokenOfAnotherBrandSeesNothingOfIt() {
        campaign.written();

        var other = Api.ofBrands("medivisie");
        assertThat(other.get("/api/v1/calendar?" + SUMMER).asString()).doesNotContain(campaign.key());
        assertThat(Api.ofBrands("medivisie")
                        .get("/api/v1/calendar.ics?" + SUMMER)
                        .asString())
                .doesNotContain(campaign.key());
    }

    @ParameterizedTest
    @CsvSource({
        "from=2093-01-01T00:00:00Z&to=2094-02-06T00:00:00Z,to",
        "from=2093-01-01T00:00:00Z&to=2093-01-01T00:00:00Z,to",
        "from=soon,from",
        "market=nl,market"
    })
    void whatIsNoPartOfACalendarIsRefused(String query, String field) {
        for (var path : List.of("/api/v1/calendar?", "/api/v1/calendar.ics?")) {
            var refused = Api.json(Api.asAuthor().get(path + query), 400);

            assertThat(refused.at("/violations/0/field").asText()).isEqualTo(field);
        }
    }

    private static ACampaign during(String from, String to) {
        return ACampaign.likeTheSample().with(definition -> ((ObjectNode) definition.path("validity"))
                .put("from", from)
                .put("to", to));
    }

    private static JsonNode calendar(String query) {
        return Api.get("/api/v1/calendar?" + query);
    }

    private JsonNode entry(String query) {
        return StreamSupport.stream(calendar(query).path("entries").spliterator(), false)
                .filter(entry -> entry.path("key").asText().equals(campaign.key()))
                .findFirst()
                .orElse(null);
    }
}
