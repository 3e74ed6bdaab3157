package io.klantbeeld.profile;

import io.klantbeeld.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;

/** A registered source that sends as an SDK and as a system of ours. */
record TestSource(String key, String brand, String writeKey) {
    static TestSource of(String brand) {
        return of(brand, Map.of());
    }

    static TestSource of(String brand, Map<String, Object> settings) {
        return named(Unique.name("source"), brand, settings);
    }

    static TestSource named(String key, String brand, Map<String, Object> settings) {
        var body = new LinkedHashMap<String, Object>(Map.of(
                "key",
                key,
                "brand",
                brand,
                "type",
                "WEB",
                "defaultCountry",
                "NL",
                "origins",
                List.of("https://" + brand + ".example.com")));
        body.putAll(settings);
        String writeKey = given().header(
                        "Authorization", Tokens.scopes("platform:manage").bearer())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
        return new TestSource(key, brand, writeKey);
    }

    /** Sends a batch on the Segment wire. */
    ValidatableResponse batch(Object... items) {
        return given().auth()
                .preemptive()
                .basic(writeKey, "")
                .contentType(ContentType.JSON)
                .body(Map.of("batch", List.of(items)))
                .post("/v1/batch")
                .then();
    }

    /** Sends events on the API, and expects that they are accepted. */
    void send(Object... events) {
        post(events).statusCode(202);
    }

    ValidatableResponse post(Object... events) {
        return given().header("Authorization", Tokens.scopes("profile:write").bearer())
                .contentType(ContentType.JSON)
                .body(Map.of("source", key, "events", List.of(events)))
                .post("/api/v1/events")
                .then();
    }

    JsonPath statistics() {
        return given().header("Authorization", Tokens.scopes("platform:manage").bearer())
                .get("/api/v1/sources/{key}/statistics", key)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
