package io.klantbeeld.rest;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.RunningServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@RealServers
class OutageTest {
    @Test
    void whileTheDatabaseIsAwayTheAnswerIsToComeBackAndThenItServesAgain() {
        var postgres = RunningServers.postgres();
        postgres.kill();
        try {
            for (int i = 0; i < 2; i++) {
                list().then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", equalTo("1"))
                        .body("type", equalTo("urn:problem:server:unavailable"));
            }
        } finally {
            postgres.start();
        }

        await().until(() -> list().statusCode() == 200);
    }

    private static Response list() {
        return given().auth().oauth2(Tokens.scopes("thing:read").token()).get("/api/v1/things");
    }
}
