package io.klantbeeld.profile;

import io.klantbeeld.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Someone who manages the platform, of all brands unless said otherwise. */
record TestOperator(Tokens tokens) {
    static TestOperator ofEverything() {
        return new TestOperator(Tokens.scopes("platform:manage", "profile:pii"));
    }

    RequestSpecification request() {
        return given().header("Authorization", tokens.bearer()).contentType(ContentType.JSON);
    }

    /** Defines an event of a brand, and expects that it is taken. */
    void define(String key, String brand, String event, String mode, Map<String, Object> schema) {
        var body = Map.of("brand", brand, "event", event, "mode", mode, "schema", schema);
        int status = request()
                .body(body)
                .put("/api/v1/event-definitions/" + key)
                .then()
                .extract()
                .statusCode();
        assertThat(status).isBetween(200, 201);
    }

    ValidatableResponse quarantine(Object... queryPairs) {
        var request = request();
        for (int i = 0; i < queryPairs.length; i += 2) {
            request.queryParam(queryPairs[i].toString(), queryPairs[i + 1]);
        }
        return request.get("/api/v1/quarantine").then().statusCode(200);
    }

    /** Waits until so many items of a source are in quarantine. */
    JsonPath awaitQuarantine(String source, int count) {
        await().untilAsserted(() -> assertThat(quarantine("source", source, "limit", 500)
                        .extract()
                        .jsonPath()
                        .getList("items"))
                .hasSize(count));
        return quarantine("source", source, "limit", 500).extract().jsonPath();
    }

    /** How many items of a source are open. */
    int open(String source) {
        return request()
                .get("/api/v1/quarantine/reasons?source=" + source)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("items.open.sum(0)");
    }

    JsonPath replay(String item) {
        return request()
                .post("/api/v1/quarantine/{id}/replays", item)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
