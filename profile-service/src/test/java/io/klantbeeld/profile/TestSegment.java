package io.klantbeeld.profile;

import io.klantbeeld.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A segment of a brand, as a channel team uses it. */
record TestSegment(String key, String brand) {
    /** A build goes over all persons, also those of other tests. */
    private static final Tokens TEAM = Tokens.scopes("profile:read", "profile:write", "profile:pii");

    static TestSegment of(String brand) {
        return new TestSegment(Unique.name("segment"), brand);
    }

    /** Defines traits that rules of tests name. */
    static void defineTraits(Map<String, String> types) {
        types.forEach((name, type) -> assertThat(defineTrait(name, Map.of("type", type, "category", "BEHAVIOUR"))
                        .extract()
                        .statusCode())
                .isBetween(200, 201));
    }

    static ValidatableResponse defineTrait(String name, Map<String, ?> settings) {
        return request(Tokens.scopes("platform:manage"))
                .body(settings)
                .put("/api/v1/traits/{name}", name)
                .then();
    }

    static ValidatableResponse retireTrait(String name) {
        return request(Tokens.scopes("platform:manage"))
                .delete("/api/v1/traits/{name}", name)
                .then();
    }

    ValidatableResponse put(String rule) {
        return request(TEAM)
                .body(Map.of("brand", brand, "rule", rule))
                .put("/api/v1/segments/{key}", key)
                .then();
    }

    /** Defines the segment, and waits until its build is done. */
    TestSegment live(String rule) {
        assertThat(put(rule).extract().statusCode()).isBetween(200, 201);
        awaitState("LIVE");
        return this;
    }

    void awaitState(String state) {
        await().untilAsserted(() -> assertThat(read().getString("state")).isEqualTo(state));
    }

    JsonPath read() {
        return get("").statusCode(200).extract().jsonPath();
    }

    ValidatableResponse get(String below, Object... queryPairs) {
        var request = request(TEAM);
        for (int i = 0; i < queryPairs.length; i += 2) {
            request.queryParam(queryPairs[i].toString(), queryPairs[i + 1]);
        }
        return request.get("/api/v1/segments/" + key + below).then();
    }

    ValidatableResponse post(String below) {
        return request(TEAM).post("/api/v1/segments/" + key + below).then();
    }

    ValidatableResponse retire() {
        return request(TEAM).delete("/api/v1/segments/{key}", key).then();
    }

    /** Asks for a build of all persons, and waits until it is done. */
    JsonPath rebuild() {
        return awaitBuild(requestBuild());
    }

    /** Asks for a build of all persons, and answers its id. */
    String requestBuild() {
        return post("/builds").statusCode(202).extract().path("id");
    }

    JsonPath awaitBuild(String id) {
        await().untilAsserted(() -> assertThat(build(id).getString("state")).isEqualTo("COMPLETED"));
        return build(id);
    }

    private JsonPath build(String id) {
        return get("/builds/" + id).statusCode(200).extract().jsonPath();
    }

    List<String> members() {
        return get("/members", "limit", 500)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.profile");
    }

    /** The entry of this segment in the segments of a person; null where there is none. */
    Map<String, Object> entryOf(String reference) {
        return given().header("Authorization", TEAM.bearer())
                .queryParam("explain", "true")
                .get("/api/v1/profiles/{ref}/segments", reference)
                .then()
                .extract()
                .jsonPath()
                .getMap("items.find { it.segment == '%s' }".formatted(key));
    }

    boolean has(String reference) {
        var entry = entryOf(reference);
        return entry != null && Boolean.TRUE.equals(entry.get("member"));
    }

    /** Waits until a person is a member, and tells whether that was seen before an instant. */
    boolean isMemberBefore(String reference, Instant end) {
        return await().until(
                        () -> has(reference) || Instant.now().isAfter(end) ? Instant.now() : null, Objects::nonNull)
                .isBefore(end);
    }

    void awaitMember(String reference, boolean member) {
        await().untilAsserted(() -> assertThat(has(reference)).isEqualTo(member));
    }

    private static RequestSpecification request(Tokens tokens) {
        return given().header("Authorization", tokens.bearer()).contentType(ContentType.JSON);
    }
}
