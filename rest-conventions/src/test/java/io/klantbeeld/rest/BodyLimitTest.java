package io.klantbeeld.rest;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@RealServers
class BodyLimitTest {
    @Test
    void aBodyOfOneMebibyteIsRead() {
        var frame = "{\"name\":\"\",\"count\":1}".length();
        post("/api/v1/things", "{\"name\":\"%s\",\"count\":1}".formatted("n".repeat(BodyLimit.DEFAULT - frame)))
                .statusCode(201);
    }

    @Test
    void oneByteMoreIsTooLarge() {
        post("/api/v1/things", " ".repeat(BodyLimit.DEFAULT + 1))
                .statusCode(413)
                .body("type", equalTo("urn:problem:request:too-large"));
    }

    @Test
    void aRouteMayHaveItsOwnLimit() {
        post("/api/v1/things/imports", "x".repeat(1_900_000)).statusCode(200).body(equalTo("1900000"));
        post("/api/v1/things/imports", "x".repeat(2_000_001)).statusCode(413);
    }

    private static ValidatableResponse post(String path, String body) {
        return given().auth()
                .oauth2(Tokens.scopes("thing:write").token())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
