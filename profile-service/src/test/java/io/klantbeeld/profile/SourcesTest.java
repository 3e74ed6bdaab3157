package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@RealServers
class SourcesTest {
    @Test
    void theWriteKeyIsShownOnceAndKeptAsAHash() {
        var source = TestSource.of("blauwvlucht");

        var read = administrator().get("/api/v1/sources/" + source.key());

        read.then()
                .statusCode(200)
                .body("key", equalTo(source.key()))
                .body("enabled", equalTo(true))
                .body("precedence", equalTo(50))
                .body("keys[0].prefix", equalTo(source.writeKey().substring(0, 6)))
                .body("keys[0].expiresAt", nullValue());
        assertThat(read.asString()).doesNotContain(source.writeKey());
        assertThat(source.writeKey()).startsWith("wk_").hasSizeGreaterThan(30);
        assertThat(SqlProbe.ofTheModule().rows("SELECT k.* FROM source_key k").toString())
                .doesNotContain(source.writeKey());
    }

    @Test
    void aRotatedKeyWorksForItsOverlapAndARevokedOneNoMore() {
        var source = TestSource.of("blauwvlucht");
        var second = rotate(source, "PT24H");
        assertWorks(source.writeKey(), 200);
        assertWorks(second.get("writeKey"), 200);

        administrator()
                .delete("/api/v1/sources/{key}/keys/{id}", source.key(), second.get("id"))
                .then()
                .statusCode(204);
        assertWorks(second.get("writeKey"), 401);
        assertWorks(source.writeKey(), 200);

        var third = rotate(source, "PT0S");
        assertWorks(source.writeKey(), 401);
        assertWorks(third.get("writeKey"), 200);
    }

    @Test
    void ofRotationsAtOnceOneKeyRemains() throws Exception {
        var source = TestSource.of("blauwvlucht");

        try (var administrators = Executors.newVirtualThreadPerTaskExecutor()) {
            administrators
                    .invokeAll(Collections.nCopies(8, () -> rotate(source, "PT1H")))
                    .forEach(rotation -> assertThat(rotation).succeedsWithin(Duration.ofSeconds(30)));
        }

        administrator()
                .get("/api/v1/sources/" + source.key())
                .then()
                .body("keys.size()", equalTo(9))
                .body("keys.findAll { it.expiresAt == null }.size()", equalTo(1));
    }

    @Test
    void aWriteKeyIsThatOfOneSource() {
        var body = settings(Unique.name("sample"));
        body.put("writeKey", "wk_sample_" + Unique.name("k").replace("-", "_"));
        administrator().body(body).post("/api/v1/sources").then().statusCode(201);
        body.put("key", Unique.name("other"));

        administrator()
                .body(body)
                .post("/api/v1/sources")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:ingestion:write-key-exists"));
    }

    @Test
    void whoRegistersTheSameSourceAtOnceIsTold() throws Exception {
        var body = settings(Unique.name("source"));

        try (var administrators = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = administrators
                    .invokeAll(Collections.nCopies(8, () -> administrator()
                            .body(body)
                            .post("/api/v1/sources")
                            .statusCode()))
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void aSourceIsRegisteredOnceAndChangedByPut() {
        var source = TestSource.of("blauwvlucht");
        var body = settings(source.key());

        administrator().body(body).post("/api/v1/sources").then().statusCode(409);
        body.put("precedence", 70);
        administrator()
                .body(body)
                .put("/api/v1/sources/" + source.key())
                .then()
                .statusCode(200)
                .body("precedence", equalTo(70));
    }

    @Test
    void theSampleCanBeLoadedTwice() {
        var key = Unique.name("sample");
        var body = new HashMap<>(settings(key));
        body.put("writeKey", "wk_sample_" + key.replace("-", "_"));

        administrator().body(body).put("/api/v1/sources/" + key).then().statusCode(201);
        administrator()
                .body(body)
                .put("/api/v1/sources/" + key)
                .then()
                .statusCode(200)
                .body("keys.size()", equalTo(1));
        assertWorks(body.get("writeKey").toString(), 200);
    }

    @Test
    void anIdempotentRegistrationAnswersTheSameWithoutTheKey() {
        var body = settings(Unique.name("source"));
        var idempotencyKey = Unique.name("k");

        String first = administrator()
                .header("Idempotency-Key", idempotencyKey)
                .body(body)
                .post("/api/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        administrator()
                .header("Idempotency-Key", idempotencyKey)
                .body(body)
                .post("/api/v1/sources")
                .then()
                .statusCode(201)
                .body("id", equalTo(first))
                .body("writeKey", nullValue());
    }

    @Test
    void sourcesAreListedInPages() {
        TestSource.of("blauwvlucht");
        TestSource.of("blauwvlucht");

        var first = administrator()
                .get("/api/v1/sources?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var second = administrator()
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/api/v1/sources?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(second.getString("items[0].key")).isGreaterThan(first.getString("items[0].key"));
    }

    private static Map<String, String> rotate(TestSource source, String overlap) {
        return administrator()
                .body(Map.of("overlap", overlap))
                .post("/api/v1/sources/{key}/keys", source.key())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("", String.class, String.class);
    }

    private static void assertWorks(String writeKey, int status) {
        var item = Map.of("type", "track", "event", "Checked In", "userId", Unique.name("u"));
        given().contentType(ContentType.JSON)
                .body(Map.of("writeKey", writeKey, "batch", List.of(item)))
                .post("/v1/import/")
                .then()
                .statusCode(status);
    }

    private static HashMap<String, Object> settings(String key) {
        return new HashMap<>(Map.of("key", key, "brand", "blauwvlucht", "type", "CRM"));
    }

    private static RequestSpecification administrator() {
        return given().header("Authorization", Tokens.scopes("platform:manage").bearer())
                .contentType(ContentType.JSON);
    }
}
