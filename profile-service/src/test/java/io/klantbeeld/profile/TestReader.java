package io.klantbeeld.profile;

import io.klantbeeld.test.Patience;
import io.klantbeeld.test.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Someone who reads persons with a token. */
record TestReader(Tokens tokens) {
    /** A reader of all brands who sees personal values. */
    static TestReader ofEverything() {
        return new TestReader(Tokens.scopes("profile:read", "profile:pii"));
    }

    static TestReader ofBrands(String... brands) {
        return new TestReader(Tokens.scopes("profile:read", "profile:pii").brands(brands));
    }

    ValidatableResponse get(String reference, Object... queryPairs) {
        var request = given().header("Authorization", tokens.bearer());
        for (int i = 0; i < queryPairs.length; i += 2) {
            request.queryParam(queryPairs[i].toString(), queryPairs[i + 1]);
        }
        return request.get("/api/v1/profiles/{ref}", reference).then();
    }

    ValidatableResponse interactions(String reference, Object... queryPairs) {
        var request = given().header("Authorization", tokens.bearer());
        for (int i = 0; i < queryPairs.length; i += 2) {
            request.queryParam(queryPairs[i].toString(), queryPairs[i + 1]);
        }
        return request.get("/api/v1/profiles/{ref}/interactions", reference).then();
    }

    ValidatableResponse find(String q, Object... queryPairs) {
        var request = given().header("Authorization", tokens.bearer()).queryParam("q", q);
        for (int i = 0; i < queryPairs.length; i += 2) {
            request.queryParam(queryPairs[i].toString(), queryPairs[i + 1]);
        }
        return request.get("/api/v1/profiles").then();
    }

    /** Waits until the person is known. */
    JsonPath await(String reference) {
        Patience.await().untilAsserted(() -> get(reference).statusCode(200));
        return get(reference).extract().jsonPath();
    }

    /** Waits until the timeline has so many moments. */
    JsonPath awaitInteractions(String reference, int count) {
        Patience.await().untilAsserted(() -> assertThat(interactions(reference, "limit", 500)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items"))
                .hasSize(count));
        return interactions(reference, "limit", 500).extract().jsonPath();
    }
}
