package io.klantbeeld.profile;

import io.klantbeeld.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;

/** Someone who decides who is who. */
record TestSteward(Tokens tokens) {
    static TestSteward ofEverything() {
        return new TestSteward(Tokens.scopes("profile:read", "profile:pii", "profile:steward", "platform:manage"));
    }

    ValidatableResponse post(String path, Object body, Object... parameters) {
        return given().header("Authorization", tokens.bearer())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path, parameters)
                .then();
    }

    ValidatableResponse put(String path, Object body, Object... parameters) {
        return given().header("Authorization", tokens.bearer())
                .contentType(ContentType.JSON)
                .body(body)
                .put(path, parameters)
                .then();
    }

    ValidatableResponse get(String path, Object... parameters) {
        return given().header("Authorization", tokens.bearer())
                .get(path, parameters)
                .then();
    }

    JsonPath merge(String reference, String with) {
        return post("/api/v1/profiles/{ref}/merges", Map.of("with", with, "reason", "By telephone"), reference)
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    JsonPath unmerge(String reference, Map<String, Object> what) {
        return post("/api/v1/profiles/{ref}/unmerges", what, reference)
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    JsonPath identity(String reference) {
        return get("/api/v1/profiles/{ref}/identity", reference)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Lays down that one person has at most so many identifiers of a namespace, which names one person each. */
    void limit(String namespace, int count) {
        put(
                        "/api/v1/identifier-namespaces/{name}",
                        Map.of("unique", true, "limit", Map.of("count", count, "per", "EVER")),
                        namespace)
                .statusCode(201);
        awaitRules();
    }

    /** Waits until rules that were laid down hold: they are used as they were read for at most a second. */
    static void awaitRules() {
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> true);
    }
}
