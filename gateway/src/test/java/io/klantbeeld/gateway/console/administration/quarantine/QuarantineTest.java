package io.klantbeeld.gateway.console.administration.quarantine;

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

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class QuarantineTest {
    private static final String QUARANTINE = "/api/v1/quarantine";
    private static final String ID = "019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01";
    private static final String REASONS = """
            {"items":[{"source":"website","brand":"blauwvlucht","code":"SCHEMA_VIOLATION","open":1200,"rejected":1240,
             "lastRejectedAt":"2026-03-01T09:00:00Z"},{"source":"crm","brand":"blauwvlucht","code":"A_NEW_CODE","open":0,
             "rejected":1,"lastRejectedAt":null}],"nextCursor":null}
            """;
    private static final String ITEM = """
            {"id":"%s","source":"website","brand":"blauwvlucht","messageId":"m-3","code":"SCHEMA_VIOLATION",
             "field":"batch[2].properties.airport","fields":["properties.airport","properties.<b>"],"event":"Checked In",
             "receivedAt":"2026-03-01T09:00:00Z","attempts":1,"attemptedAt":"2026-03-01T10:00:00Z","settledAt":null,
             "outcome":%s,"item":%s}
            """;
    private static final String REPLAY = """
            {"id":"r-1","state":"%s","progress":0.42,"total":1000,"replayed":400,"rejected":20,
             "filter":{"source":"website","code":"SCHEMA_VIOLATION","field":null,"receivedFrom":null,"receivedTo":null},
             "requestedAt":"2026-03-01T09:00:00Z","finishedAt":null}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Desk desk = new Desk();
    private final Methods replays = Methods.get("{\"items\":[" + REPLAY.formatted("RUNNING") + "],\"nextCursor\":null}")
            .and("POST", 202, REPLAY.formatted("RUNNING"));

    @BeforeEach
    void somethingIsInQuarantine() {
        var item = ITEM.formatted(ID, "null", "\"{\\\"airport\\\":\\\"<script>\\\"}\"");
        profile.json(QUARANTINE + "/reasons", REASONS)
                .at(QUARANTINE + "/replays", replays)
                .json(QUARANTINE, "{\"items\":[" + ITEM.formatted(ID, "null", "null") + "],\"nextCursor\":\"c\"}")
                .at(QUARANTINE + "/" + ID, Methods.get(item).and("DELETE", 204, ""));
    }

    @Test
    void whatWaitsIsCountedByReason() {
        assertThat(desk.read("/quarantine"))
                .contains("Its definition does not allow it", "1,200", "A new code")
                .contains("/quarantine/items?source=website&amp;code=SCHEMA_VIOLATION")
                .contains(
                        "Running 42 %",
                        "400 accepted, 20 stay", "hx-get=\"/console/administration/quarantine/replays/r-1\"");
    }

    @Test
    void itemsAreFilteredAndTheListGoesOn() {
        // when
        var page = desk.read("/quarantine/items?source=website&code=SCHEMA_VIOLATION&field=&state=SETTLED");
        // then
        assertThat(profile.lastAsked().uri())
                .startsWith(QUARANTINE + "?")
                .contains("source=website", "code=SCHEMA_VIOLATION", "state=SETTLED", "limit=25")
                .doesNotContain("field=");
        assertThat(page)
                .contains("properties.airport", "properties.&lt;b&gt;", "value=\"SCHEMA_VIOLATION\" selected")
                .contains("state=SETTLED&amp;source=website&amp;code=SCHEMA_VIOLATION&amp;cursor=c");
    }

    @Test
    void anItemShowsItsFaultyFieldsAndWhatItSays() {
        assertThat(desk.read("/quarantine/items/" + ID))
                .contains(
                        "batch[2].properties.airport",
                        "Checked In",
                        "m-3",
                        "&quot;airport&quot; : &quot;&lt;script&gt;&quot;")
                .doesNotContain("\"<script>");
        profile.json(QUARANTINE + "/" + ID, ITEM.formatted(ID, "null", "null"));
        assertThat(desk.read("/quarantine/items/" + ID)).contains("What it says is not shown to your role.");
        profile.json(QUARANTINE + "/" + ID, ITEM.formatted(ID, "\"DISCARDED\"", "null"));
        assertThat(desk.read("/quarantine/items/" + ID, "Accept-Language", "nl"))
                .contains("Wat erin stond, wordt niet meer bewaard.", "Opgegeven")
                .doesNotContain("/discards");
    }

    @Test
    void anItemIsTriedAgainAndWhatCameOfItIsSaid() {
        var path = QUARANTINE + "/" + ID + "/replays";
        profile.at(path, Methods.post(200, "{\"outcome\":\"REPLAYED\",\"code\":null,\"fields\":[]}"));
        assertThat(desk.send("/quarantine/items/" + ID + "/replays", "").body()).contains("Accepted. It takes effect");
        profile.at(path, Methods.post(200, "{\"outcome\":\"REJECTED\",\"code\":\"TOO_OLD\",\"fields\":[]}"));
        assertThat(desk.send("/quarantine/items/" + ID + "/replays", "").body()).contains("still not accepted.");
        profile.at(path, Methods.post(409, "{\"type\":\"urn:problem:ingestion:item-settled\"}"));
        assertThat(desk.send("/quarantine/items/" + ID + "/replays", "").body())
                .contains("Somebody dealt with this item before.");
    }

    @Test
    void anItemIsGivenUp() {
        assertThat(desk.send("/quarantine/items/" + ID + "/discards", "").body())
                .contains("Given up.");
        assertThat(profile.asked()).anyMatch(asked -> asked.method().equals("DELETE"));
    }

    @Test
    void allItemsOfAFilterAreTriedAgain() {
        // when
        var answer = desk.send("/quarantine/replays", "attempt=a-1&source=website&code=SCHEMA_VIOLATION&field=");
        // then
        assertThat(answer.body()).contains("Begun. You can leave this page");
        assertThat(replays.said("POST")).isEqualTo(Schemas.json("""
                {"source":"website","code":"SCHEMA_VIOLATION"}
                """));
        assertThat(profile.asked()).anyMatch(asked -> "a-1".equals(asked.header("idempotency-key")));
    }

    @Test
    void aReplayIsWatchedUntilItEndsAndMayBeStopped() {
        profile.json(QUARANTINE + "/replays/r-1", REPLAY.formatted("COMPLETED"));
        assertThat(desk.read("/quarantine/replays/r-1", "HX-Request", "true"))
                .contains("Complete")
                .doesNotContain("hx-get", "<html");
        profile.at(QUARANTINE + "/replays/r-1/cancellations", Methods.post(200, REPLAY.formatted("CANCELLED")));
        assertThat(desk.send("/quarantine/replays/r-1/cancellations", "").body())
                .contains("Stopped.");
    }

    @Test
    void whatIsMissingIsCalm() {
        profile.json(QUARANTINE + "/reasons", 404, "{}").json(QUARANTINE, 503, "{}");
        assertThat(desk.read("/quarantine")).contains("Not there");
        assertThat(desk.read("/quarantine/items")).contains("Briefly not available", "hx-select=\"#items\"");
    }
}
