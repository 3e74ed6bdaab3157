package io.klantbeeld.profile;

import io.klantbeeld.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

/** A trait with a name of its own, and someone who defines it. */
record TestTrait(String name, Tokens tokens) {
    static TestTrait unique() {
        return new TestTrait(Unique.name("trait"), Tokens.scopes("platform:manage", "profile:read"));
    }

    /** Defines the trait for every brand, and waits until every person has been folded by it. */
    TestTrait defined(String type, String category, String policy) {
        return defined(Map.of("type", type, "category", category, "policy", policy));
    }

    TestTrait defined(Map<String, Object> settings) {
        put(settings).statusCode(oneOf(200, 201));
        awaitFolded();
        return this;
    }

    void awaitFolded() {
        await().until(() -> read().extract().path("refold.state"), equalTo("COMPLETED"));
    }

    ValidatableResponse put(Map<String, Object> settings) {
        var body = new HashMap<String, Object>(Map.of("type", "STRING", "category", "BEHAVIOUR"));
        body.putAll(settings);
        return request().body(body).put("/api/v1/traits/{name}", name).then();
    }

    ValidatableResponse read() {
        return request().get("/api/v1/traits/{name}", name).then();
    }

    ValidatableResponse retire() {
        return request().delete("/api/v1/traits/{name}", name).then();
    }

    RequestSpecification request() {
        return given().header("Authorization", tokens.bearer()).contentType(ContentType.JSON);
    }

    /** Waits until a person has a value of the trait. */
    void awaitValue(String reference, Object value) {
        await().until(() -> valueOf(reference), equalTo(value));
    }

    private Object valueOf(String reference) {
        var answer = TestReader.ofEverything().get(reference).extract();
        return answer.statusCode() == 200
                ? answer.<Object>path("traits.'%s'".formatted(name))
                : "nothing, with status " + answer.statusCode();
    }
}
