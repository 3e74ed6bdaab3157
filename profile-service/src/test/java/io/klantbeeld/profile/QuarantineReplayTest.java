package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@RealServers
class QuarantineReplayTest {
    private static final Map<String, Object> NEEDS_AIRPORT = Map.of("type", "object", "required", List.of("airport"));
    private static final Map<String, Object> NEEDS_NOTHING = Map.of("type", "object");

    private final TestOperator operator = TestOperator.ofEverything();
    private final String brand = Unique.name("brand");
    private final String event = Unique.name("Checked In");
    private final String definition = Unique.name("checked-in");
    private final String user = Unique.name("u");
    private TestSource website;

    @BeforeEach
    void defineAnEventThatNeedsAnAirport() {
        website = TestSource.of(brand);
        operator.define(definition, brand, event, "ENFORCE", NEEDS_AIRPORT);
    }

    @Test
    void anItemIsReplayedAfterTheFixAsIfItHadBeenAcceptedWhenItCame() {
        var sent = Instant.now().minusSeconds(3_600);
        sendWithAClockThatIsAnHourSlow(sent);
        var item = operator.awaitQuarantine(website.key(), 1);
        var id = item.getString("items[0].id");
        var received = Instant.parse(item.getString("items[0].receivedAt"));
        assertThat(item.getString("items[0].code")).isEqualTo("SCHEMA_VIOLATION");
        assertThat(item.getList("items[0].fields")).isEqualTo(List.of("properties.airport"));
        assertThat(item.getString("items[0].event")).isEqualTo(event);
        assertThat(operator.replay(id).getString("outcome")).isEqualTo("REJECTED");

        operator.define(definition, brand, event, "ENFORCE", NEEDS_NOTHING);
        var outcome = operator.replay(id);

        assertThat(outcome.getString("outcome")).isEqualTo("REPLAYED");
        var timeline = TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);
        assertThat(timeline.getString("items[0].name")).isEqualTo(event);
        assertThat(Instant.parse(timeline.getString("items[0].occurredAt")))
                .isBetween(received.minusSeconds(31), received.minusSeconds(29));
        operator.request().post("/api/v1/quarantine/{id}/replays", id).then().statusCode(409);
        assertThatNothingIsOpenAndTheItemIsForgotten(id);
    }

    @Test
    void manyItemsAreReplayedByFilterWithProgress() {
        website.batch(items(30, Map.of()));
        website.batch(Map.of("type", "track", "event", event, "messageId", Unique.name("nobody")));
        operator.awaitQuarantine(website.key(), 31);
        operator.define(definition, brand, event, "WARN", NEEDS_AIRPORT);

        var replay = request(Map.of("source", website.key(), "code", "SCHEMA_VIOLATION"));

        var ended = awaitEnd(replay.getString("id"));
        assertThat(ended.getString("state")).isEqualTo("COMPLETED");
        assertThat(ended.getDouble("progress")).isEqualTo(1);
        assertThat(ended.getInt("total")).isEqualTo(30);
        assertThat(ended.getInt("replayed")).isEqualTo(30);
        TestReader.ofEverything().awaitInteractions("user_id:" + user, 30);
        assertThat(operator.awaitQuarantine(website.key(), 1).getString("items[0].code"))
                .isEqualTo("MISSING_IDENTIFIER");
        await().untilAsserted(() ->
                assertThat(website.statistics().getInt("violations")).isEqualTo(30));
    }

    @Test
    void aReplayIsCancelledAndThenNothingMoreIsReplayed() {
        for (int i = 0; i < 3; i++) {
            website.batch(items(500, Map.of())).statusCode(200);
        }
        await().untilAsserted(() -> assertThat(operator.open(website.key())).isEqualTo(1_500));
        operator.define(definition, brand, event, "ENFORCE", NEEDS_NOTHING);
        var id = request(Map.of("source", website.key())).getString("id");

        int replayed = operator.request()
                .post("/api/v1/quarantine/replays/{id}/cancellations", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .extract()
                .path("replayed");

        operator.request()
                .post("/api/v1/quarantine/replays/{id}/cancellations", id)
                .then()
                .statusCode(409);
        // The next replay has begun and ended, so whoever works them off has passed this one by.
        awaitEnd(request(Map.of("source", Unique.name("nobody"))).getString("id"));
        assertThat(operator.open(website.key())).isEqualTo(1_500 - replayed).isPositive();
    }

    @Test
    void itemsAreCountedByReasonAndGivenUp() {
        website.batch(items(2, Map.of()));
        website.batch(Map.of("type", "dance", "userId", user));
        var id = operator.awaitQuarantine(website.key(), 3).getString("items[0].id");

        operator.request().delete("/api/v1/quarantine/" + id).then().statusCode(204);

        var reasons = operator.request()
                .get("/api/v1/quarantine/reasons?source=" + website.key())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(reasons.getList("items.code")).isEqualTo(List.of("SCHEMA_VIOLATION", "UNKNOWN_TYPE"));
        assertThat(reasons.getList("items.open")).isEqualTo(List.of(2, 0));
        assertThat(reasons.getList("items.rejected")).isEqualTo(List.of(2, 1));
        assertThat(website.statistics().getMap("rejected")).isEqualTo(Map.of("SCHEMA_VIOLATION", 2, "UNKNOWN_TYPE", 1));
        operator.quarantine("source", website.key(), "state", "SETTLED")
                .body("items.outcome", equalTo(List.of("DISCARDED")))
                .body("items.item", equalTo(Collections.singletonList(null)));
    }

    @Test
    void anItemIsFoundByCodeFieldAndTimeAndNotByOtherBrands() {
        website.batch(items(1, Map.of()));
        var received = operator.awaitQuarantine(website.key(), 1).getString("items[0].receivedAt");
        var id = operator.awaitQuarantine(website.key(), 1).getString("items[0].id");

        var same = new Object[] {"source", website.key(), "code", "SCHEMA_VIOLATION", "field", "properties.airport"};
        operator.quarantine(same).body("items", hasSize(1));
        operator.quarantine("source", website.key(), "field", "properties.gate").body("items", hasSize(0));
        operator.quarantine("source", website.key(), "to", received).body("items", hasSize(0));
        operator.quarantine("source", website.key(), "from", received).body("items", hasSize(1));
        var stranger = new TestOperator(Tokens.scopes("platform:manage").brands("medivisie"));
        stranger.quarantine("source", website.key()).body("items", hasSize(0));
        stranger.request().post("/api/v1/quarantine/{id}/replays", id).then().statusCode(404);
    }

    @Test
    void aWriteKeyIsNotKeptWithTheItem() {
        given().contentType("text/plain")
                .body("{\"writeKey\":\"%s\",\"event\":\"%s\",\"userId\":\"%s\"}"
                        .formatted(website.writeKey(), event, user))
                .post("/v1/t")
                .then()
                .statusCode(200);

        var item = operator.awaitQuarantine(website.key(), 1);

        assertThat(item.getString("items[0].item")).contains(user).doesNotContain(website.writeKey());
        operator.define(definition, brand, event, "OBSERVE", NEEDS_AIRPORT);
        assertThat(operator.replay(item.getString("items[0].id")).getString("outcome"))
                .isEqualTo("REPLAYED");
        TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);
    }

    @Test
    void anEventOfOurOwnApiIsReplayedToo() {
        website.post(Map.of("type", "TRACK", "name", event, "identifiers", List.of("user_id:" + user)))
                .statusCode(202);
        var id = operator.awaitQuarantine(website.key(), 1).getString("items[0].id");
        operator.define(definition, brand, event, "ENFORCE", NEEDS_NOTHING);

        assertThat(operator.replay(id).getString("outcome")).isEqualTo("REPLAYED");

        TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);
    }

    private void sendWithAClockThatIsAnHourSlow(Instant sent) {
        var item = new HashMap<>(Map.of("type", "track", "event", event, "userId", user));
        item.put("timestamp", sent.minusSeconds(30).toString());
        given().auth()
                .preemptive()
                .basic(website.writeKey(), "")
                .contentType("application/json")
                .body(Map.of("batch", List.of(item), "sentAt", sent.toString(), "context", Map.of("ip", "none")))
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("rejected[0].code", equalTo("SCHEMA_VIOLATION"))
                .body("rejected[0].field", equalTo("batch[0].properties.airport"));
    }

    private void assertThatNothingIsOpenAndTheItemIsForgotten(String id) {
        assertThat(operator.open(website.key())).isZero();
        var row = SqlProbe.ofTheModule()
                .rows("SELECT item, outcome FROM quarantined_item WHERE id = ?::uuid", id)
                .getFirst();
        assertThat(row.get("item")).isNull();
        assertThat(row.get("outcome")).isEqualTo("REPLAYED");
    }

    private Object[] items(int count, Map<String, Object> properties) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.of(
                        "type",
                        "track",
                        "event",
                        event,
                        "userId",
                        user,
                        "messageId",
                        Unique.name("m"),
                        "properties",
                        properties))
                .toArray();
    }

    private JsonPath request(Map<String, Object> filter) {
        return operator.request()
                .body(filter)
                .post("/api/v1/quarantine/replays")
                .then()
                .statusCode(202)
                .body("state", equalTo("RUNNING"))
                .extract()
                .jsonPath();
    }

    private JsonPath awaitEnd(String id) {
        await().untilAsserted(() -> operator.request()
                .get("/api/v1/quarantine/replays/" + id)
                .then()
                .body("state", equalTo("COMPLETED")));
        return operator.request().get("/api/v1/quarantine/replays/" + id).jsonPath();
    }
}
