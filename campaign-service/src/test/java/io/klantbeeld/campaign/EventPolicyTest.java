package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How a policy says that an event blocks. */
@QuarkusTest
@RealServers
@Counterparts
class EventPolicyTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private ABlockingEvent complaint;

    @BeforeEach
    void aPolicyNamesAnEvent() {
        complaint = ABlockingEvent.of("EMAIL", "P7D");
    }

    @AfterEach
    void itBlocksNoMore() {
        complaint.blocksNoMore();
    }

    @Test
    void theEventIsReadAsItWasWritten() {
        var exclusion = Api.get(complaint.path()).at("/exclusions/0");

        assertThat(exclusion.at("/after/event").asText()).isEqualTo(complaint.name());
        assertThat(exclusion.path("for").asText()).isEqualTo("PT168H");
    }

    @Test
    void theSameWordsAgainAreNoChange() {
        complaint.blocks("EMAIL", "P7D");
        assertThat(version()).isEqualTo(1);

        complaint.blocks("EMAIL", "P8D");
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void aPolicyThatNamesNoEventIsKeptInTheWordsThatItAlwaysHad() {
        Api.json(complaint.put("{\"channel\":\"PHONE\"}", "EMAIL", "P7D"), 200);

        var words = sql.value("select definition from contact_policy where key = ?", complaint.key());

        assertThat(words.toString()).contains("\"channel\":\"PHONE\"").doesNotContain("event");
        assertThat(sql.value("select after_events = '{}' from contact_policy where key = ?", complaint.key()))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'event':'Complaint Filed','channel':'PHONE'} | P7D | 422 | exclusions[0].after.event",
                "{'event':'Complaint Filed','disposition':'ANSWERED'} | P7D | 422 | exclusions[0].after.event",
                "{'event':''} | P7D | 422 | exclusions[0].after.event",
                "{'event':'Complaint Filed'} | P500D | 422 | exclusions[0].for",
                "{'event':'Complaint \u0000'} | P7D | 400 | exclusions[0].after.event"
            })
    void whatContradictsItselfIsRefusedAtItsField(String after, String length, int status, String field) {
        var refused = Api.json(complaint.put(after.replace('\'', '"'), "EMAIL", length), status);

        assertThat(refused.at("/violations/0/field").asText()).isEqualTo(field);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void anEventHasTheLengthOfThoseThatJourneysAreEnteredBy() {
        assertThat(named("e".repeat(201)).at("/violations/0/field").asText()).isEqualTo("exclusions[0].after.event");
        assertThat(Api.json(complaint.put(after("e".repeat(200)), "EMAIL", "P7D"), 200)
                        .path("version")
                        .asInt())
                .isEqualTo(2);
    }

    private JsonNode named(String event) {
        return Api.json(complaint.put(after(event), "EMAIL", "P7D"), 400);
    }

    private static String after(String event) {
        return "{\"event\":\"%s\"}".formatted(event);
    }

    private int version() {
        return Api.get(complaint.path()).path("version").asInt();
    }
}
