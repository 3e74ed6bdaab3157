package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@RealServers
class SegmentWireTest {
    private static final RestAssuredConfig RAW_BODIES = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY)
                    .encodeContentTypeAs("image/png", ContentType.BINARY));

    private TestSource website;

    @BeforeEach
    void register() {
        website = TestSource.of("blauwvlucht");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identify",
                "track",
                "page",
                "screen",
                "group",
                "alias",
                "i",
                "t",
                "p",
                "s",
                "g",
                "a",
                "track/",
                "i/"
            })
    void everySingleRouteAndItsShortFormTakesItsItem(String route) {
        basic().body(track(Map.of("previousId", Unique.name("p"), "groupId", "acme")))
                .post("/v1/" + route)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/batch", "/v1/batch/", "/v1/import", "/v1/import/", "/v1/b", "/beacon/v1/batch"})
    void everyBatchRouteTakesABatch(String route) {
        basic().body(batch()).post(route).then().statusCode(200).body("success", equalTo(true));
    }

    @Test
    void theWriteKeyIsFoundInFivePlaces() {
        var inBody = Map.of("writeKey", website.writeKey(), "batch", List.of(track(Map.of())));
        var inItem = Map.of("batch", List.of(track(Map.of("writeKey", website.writeKey()))));

        basic().body(batch()).post("/v1/batch").then().statusCode(200);
        json().body(inBody).post("/v1/import/").then().statusCode(200);
        json().body(inItem).post("/v1/batch").then().statusCode(200);
        json().body(batch())
                .queryParam("writeKey", website.writeKey())
                .post("/beacon/v1/batch")
                .then()
                .statusCode(200);
        json().body(batch())
                .header("X-Write-Key", website.writeKey())
                .post("/v1/batch")
                .then()
                .statusCode(200);
        json().body(batch()).post("/v1/batch").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json", "image/png"})
    void gzipIsReadWhateverTheHeadersSay(String contentType) throws IOException {
        var user = Unique.name("u");
        given().config(RAW_BODIES)
                .header("Authorization", authorization())
                .header("Content-Type", contentType)
                .body(gzip(
                        "{\"batch\":[{\"type\":\"track\",\"event\":\"Gelesen ✓\",\"userId\":\"%s\"}]}".formatted(user)))
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));

        var timeline = TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);
        assertThat(timeline.getString("items[0].name")).isEqualTo("Gelesen ✓");
    }

    @Test
    void badItemsAreQuarantinedAndTheOthersProceed() {
        var answer = website.batch(
                        track(Map.of()),
                        Map.of("type", "track", "event", "Checked In", "messageId", "m-bad"),
                        track(Map.of("type", "dance")),
                        track(Map.of("event", "x".repeat(40_000))),
                        track(Map.of("properties", Map.of("note", "a\u0000b"))))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getInt("accepted")).isEqualTo(1);
        assertThat(answer.getList("rejected.index")).containsExactly(1, 2, 3, 4);
        assertThat(answer.getList("rejected.code"))
                .containsExactly("MISSING_IDENTIFIER", "UNKNOWN_TYPE", "ITEM_TOO_LARGE", "INVALID_TEXT");
        assertThat(answer.getList("rejected.field"))
                .containsExactly("batch[1].userId", "batch[2].type", "batch[3]", "batch[4].properties.note");
        await().untilAsserted(() -> quarantine("platform:manage", "profile:pii")
                .then()
                .body("items", hasSize(4))
                .body(
                        "items.id",
                        equalTo(answer.getList("rejected.quarantineId").reversed())));
        assertThat(website.statistics().getInt("quarantined")).isEqualTo(4);
    }

    @Test
    void aQuarantinedItemIsShownToThoseWhoMaySeePersonalData() {
        website.batch(Map.of("type", "track", "event", "Checked In", "messageId", "m-bad"));

        await().untilAsserted(() ->
                quarantine("platform:manage", "profile:pii").then().body("items", hasSize(1)));
        var full = quarantine("platform:manage", "profile:pii").jsonPath();
        var masked = quarantine("platform:manage").jsonPath();
        assertThat(full.getString("items[0].item"))
                .contains("m-bad")
                .startsWith("{")
                .endsWith("}");
        assertThat(masked.getString("items[0].item")).isNull();
        assertThat(masked.getString("items[0].messageId")).isEqualTo("m-bad");
    }

    @Test
    void theSendersClockIsCorrected() {
        var user = Unique.name("u");
        // An hour slow: sent "at eleven", thirty seconds after it happened.
        var now = Instant.now();
        var sent = now.minusSeconds(3_600);
        website.batch(track(
                Map.of("userId", user, "timestamp", sent.minusSeconds(30).toString(), "sentAt", sent.toString())));

        var timeline = TestReader.ofEverything().awaitInteractions("user_id:" + user, 1);
        assertThat(Instant.parse(timeline.getString("items[0].occurredAt")))
                .isBetween(now.minusSeconds(31), Instant.now().minusSeconds(30));
    }

    @Test
    void browsersAreToldWhereToSendAndMaySendFromRegisteredOrigins() {
        var origin = "https://blauwvlucht.example.com";
        given().header("Origin", origin)
                .get("/v1/projects/{key}/settings", website.writeKey())
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", origin)
                .body("integrations.'Segment.io'.apiKey", equalTo(website.writeKey()))
                .body("integrations.'Segment.io'.apiHost", equalTo("127.0.0.1:8080/v1"));
        given().get("/v1/projects/wk_nobody/settings").then().statusCode(404);
        given().header("Origin", origin)
                .options("/v1/t")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", origin)
                .header("Access-Control-Max-Age", "86400");
        var stranger = given().header("Origin", "https://stranger.example.org").options("/v1/t");
        assertThat(stranger.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void aDisabledSourceIsNotFound() {
        given().header("Authorization", Tokens.scopes("platform:manage").bearer())
                .contentType(ContentType.JSON)
                .body(Map.of("brand", "blauwvlucht", "type", "WEB", "enabled", false))
                .put("/api/v1/sources/" + website.key())
                .then()
                .statusCode(200);

        website.batch(track(Map.of())).statusCode(404);
    }

    private Response quarantine(String... scopes) {
        return given().header("Authorization", Tokens.scopes(scopes).bearer())
                .queryParam("source", website.key())
                .get("/api/v1/quarantine");
    }

    private Map<String, Object> batch() {
        return Map.of("batch", List.of(track(Map.of())));
    }

    private static Map<String, Object> track(Map<String, Object> more) {
        var item =
                new HashMap<String, Object>(Map.of("type", "track", "event", "Checked In", "userId", Unique.name("u")));
        item.putAll(more);
        return item;
    }

    private RequestSpecification basic() {
        return json().header("Authorization", authorization());
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private String authorization() {
        var pair = (website.writeKey() + ":").getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
