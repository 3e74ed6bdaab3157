package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** What nobody may do to others with one request. */
@QuarkusTest
@RealServers
class WireGuardsTest {
    private static final Map<String, Object> TRACK = Map.of("type", "track", "event", "Seen", "userId", "u-guard");

    private TestSource website;

    @BeforeEach
    void register() {
        website = TestSource.of("blauwvlucht");
    }

    @Test
    void aGzipBombIsStoppedEarly() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 300; i++) {
                zip.write(new byte[1_048_576]);
            }
        }

        given().auth()
                .preemptive()
                .basic(website.writeKey(), "")
                .contentType(ContentType.BINARY)
                .body(bomb.toByteArray())
                .post("/v1/batch")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("body"));
    }

    @Test
    void deepJsonIsStoppedEarlyOrGoesToQuarantine() {
        post("{\"batch\":" + "[".repeat(200_000)).statusCode(400);
        post("{\"batch\":[{\"type\":\"track\",\"event\":\"Seen\",\"userId\":\"u\",\"properties\":"
                        + "{\"a\":".repeat(40) + "1" + "}".repeat(40) + "}]}")
                .statusCode(200)
                .body("rejected.code", equalTo(List.of("TOO_DEEP")));
    }

    @Test
    void whatABatchSaysForAllItsItemsIsCheckedAsTheyAre() {
        batch(Map.of("context", Map.of("locale", "n\u0000l")), 2)
                .body("accepted", equalTo(0))
                .body("rejected.code", everyItem(equalTo("INVALID_TEXT")))
                .body("rejected", hasSize(2));
        batch(Map.of("context", Map.of("page", "x".repeat(33_000))), 2)
                .statusCode(200)
                .body("rejected.code", everyItem(equalTo("ITEM_TOO_LARGE")));
        batch(Map.of("context", Map.of("page", "x".repeat(20_000))), 500).statusCode(400);
    }

    @Test
    void aNumberOfVeryManyDigitsGoesToQuarantine() {
        var many = String.join(",", Collections.nCopies(5_000, "1e300"));

        post("{\"batch\":[%s,%s,%s,%s]}".formatted(track("1e-99999999"), track("1e-9999"), track(many), track("1e300")))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected.code", equalTo(List.of("INVALID_NUMBER", "INVALID_NUMBER", "ITEM_TOO_LARGE")));
    }

    @Test
    void anOversizedMessageIdGoesToQuarantineWithItsItem() {
        var id = "m".repeat(900_000);
        var event = Map.of("messageId", id, "type", "TRACK", "name", "Seen", "identifiers", List.of("user_id:u"));

        website.post(event).statusCode(202).body("rejected.code", equalTo(List.of("ITEM_TOO_LARGE")));

        assertThat(TestOperator.ofEverything().awaitQuarantine(website.key(), 1).getString("items[0].messageId"))
                .hasSize(255);
    }

    private static String track(String numbers) {
        return "{\"type\":\"track\",\"event\":\"Seen\",\"userId\":\"u\",\"properties\":{\"a\":[" + numbers + "]}}";
    }

    @Test
    void aBatchOfVeryManyItemsIsRefused() {
        post("{\"batch\":[" + String.join(",", Collections.nCopies(5_001, "{}")) + "]}")
                .statusCode(400);
    }

    @Test
    void aBrowserOfARegisteredOriginCanReadWhyItWasRefused() {
        var mine = given().header("Origin", "https://blauwvlucht.example.com")
                .contentType(ContentType.TEXT)
                .body("{}")
                .post("/v1/t")
                .then();
        mine.statusCode(401)
                .header("Access-Control-Allow-Origin", "https://blauwvlucht.example.com")
                .header("Access-Control-Expose-Headers", "Retry-After");
        given().header("Origin", "https://stranger.example.org")
                .contentType(ContentType.TEXT)
                .body("{}")
                .post("/v1/t")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private ValidatableResponse batch(Map<String, Object> envelope, int items) {
        var body = new HashMap<>(envelope);
        body.put("batch", Collections.nCopies(items, TRACK));
        return given().auth()
                .preemptive()
                .basic(website.writeKey(), "")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/batch")
                .then();
    }

    private ValidatableResponse post(String body) {
        return given().auth()
                .preemptive()
                .basic(website.writeKey(), "")
                .contentType(ContentType.TEXT)
                .body(body)
                .post("/v1/batch")
                .then();
    }
}
