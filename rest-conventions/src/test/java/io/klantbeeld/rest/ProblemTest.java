package io.klantbeeld.rest;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@RealServers
class ProblemTest {
    @ParameterizedTest
    @CsvSource({
        "runtime, 500, urn:problem:server:unexpected",
        "checked, 500, urn:problem:server:unexpected",
        "error, 500, urn:problem:server:unexpected",
        "not-found, 404, urn:problem:request:not-found",
        "forbidden, 403, urn:problem:access:forbidden",
        "teapot, 418, urn:problem:request:refused",
        "email:nobody, 400, urn:problem:request:invalid"
    })
    void everyExceptionBecomesAProblemWithoutItsWords(String kind, int status, String type) {
        given().get("/api/v1/odd/failures/{kind}", kind)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("status", equalTo(status))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("instance", nullValue())
                .body(not(containsString("secret")))
                .body(not(containsString("anna")))
                .body(not(containsString("Exception")));
    }

    @Test
    void aReferenceThatIsNoneNamesItsPathParameter() {
        given().get("/api/v1/odd/failures/email:nobody")
                .then()
                .body("violations[0].field", equalTo("kind"))
                .body("violations[0].message", equalTo("must be an e-mail address"));
    }

    @Test
    void theTraceIsThatOfTheCaller() {
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/api/v1/odd/failures/runtime")
                .then()
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void whatDoesNotExistOrIsNotServedIsAProblem() {
        assertProblem(caller().get("/api/v1/nothing-here"), 404, "request:not-found");
        assertProblem(given().get("/nowhere"), 404, "request:not-found");
        assertProblem(caller().delete("/api/v1/things"), 405, "request:method-not-allowed");
        assertProblem(caller().accept("text/csv").get("/api/v1/things"), 406, "request:not-acceptable");
        assertProblem(
                caller().contentType("text/csv").body("a;b").post("/api/v1/things"),
                415,
                "request:unsupported-media-type");
    }

    @Test
    void aTokenThatIsMissingIsAskedForAndAnInsufficientOneRefused() {
        given().get("/api/v1/things")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("urn:problem:access:unauthenticated"));
        assertProblem(
                given().auth().oauth2(Tokens.scopes("thing:write").token()).get("/api/v1/things"),
                403,
                "access:forbidden");
    }

    @Test
    void violationsNameFieldsAsTheCallerKnowsThem() {
        caller().contentType(ContentType.JSON)
                .body("{\"name\":\" \",\"count\":0,\"choices\":[{\"scope\":{\"brand\":\"\"}},{}]}")
                .post("/api/v1/things")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem:request:invalid"))
                .body("violations.field.join(' ')", equalTo("choices[0].scope.brand choices[1].scope count name"));
        caller().get("/api/v1/things/named?longest=11")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("longest"));
    }

    @Test
    void aParameterOfTheWrongTypeIsNamed() {
        caller().get("/api/v1/things/named?longest=many")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("longest"));
        caller().put("/api/v1/things/not-a-uuid").then().statusCode(400).body("violations[0].field", equalTo("id"));
    }

    @Test
    void aFaultInTheJsonHasItsPlaceAndAHint() {
        caller().contentType(ContentType.JSON)
                .body("{\n  \"name\": \"x\",\n  \"count\": 1,\n  \"chioces\": []\n}")
                .post("/api/v1/things")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("chioces"))
                .body("violations[0].message", equalTo("is not known"))
                .body("violations[0].line", equalTo(4))
                .body("violations[0].column", equalTo(3))
                .body("violations[0].hint", containsString("choices"));
    }

    @Test
    void aBodyWithoutAMediaTypeIsReadAsJsonOrRefused() throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/things"))
                .header("Authorization", Tokens.scopes("thing:write").bearer())
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"a\\u0000\",\"count\":1}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isIn(400, 415);
        }
    }

    @Test
    void answersStayOutOfCaches() {
        caller().get("/api/v1/things")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(Tokens.scopes("thing:read", "thing:write").token());
    }

    private static void assertProblem(io.restassured.response.Response answer, int status, String type) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:" + type))
                .body("instance", nullValue());
    }
}
