package io.klantbeeld.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The requests of a channel team. */
public final class ConsentApi {
    public static final String SURPRISES =
            "{\"brand\":\"blauwvlucht\",\"purpose\":\"marketing\",\"topic\":\"travel-surprises\",\"channel\":\"EMAIL\"}";

    private ConsentApi() {}

    /** A request with scopes. */
    public static RequestSpecification with(String... scopes) {
        return given().header("Authorization", Tokens.scopes(scopes).bearer()).contentType("application/json");
    }

    /** The body of a submission with one choice by the person. */
    public static String submission(String person, String action, String scope) {
        return """
                {"person":"%s","authority":"SUBJECT","basis":"CONSENT","notice":"blauwvlucht-marketing/1/nl",
                 "choices":[{"action":"%s","scope":%s}],
                 "evidence":{"method":"WEB_FORM","locale":"nl","url":"https://example.com/join"}}
                """.formatted(person, action, scope);
    }

    /** Records one choice by the person, and answers what became of it. */
    public static JsonNode record(String person, String action, String scope) {
        return record(submission(person, action, scope)).path("events").get(0);
    }

    /** Records a submission. */
    public static JsonNode record(String submission) {
        return body(with("consent:write").body(submission).post("/api/v1/consent-events"), 201);
    }

    /** Asks whether travel surprises may be mailed. */
    public static JsonNode decide(String person) {
        return decideBody("""
                {"person":"%s","brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL",
                 "topics":["travel-surprises"],"contentClass":"PROMOTIONAL"}
                """.formatted(person));
    }

    /** Asks any question. */
    public static JsonNode decideBody(String request) {
        return body(with("consent:decide").body(request).post("/api/v1/permissions/decisions"), 200);
    }

    /** The deciding code of a decision. */
    public static String code(JsonNode decision) {
        return decision.at("/reasons/0/code").asText();
    }

    /** Reads the permission matrix. */
    public static JsonNode matrix(String person) {
        return body(with("consent:read").get("/api/v1/permissions/{person}", Map.of("person", person)), 200);
    }

    /** The code of a cell of a matrix or snapshot; empty when it has no such cell. */
    public static String cell(JsonNode matrix, String channel, String topic) {
        for (var cell : matrix.path("cells")) {
            if (cell.path("brand").asText().equals("blauwvlucht")
                    && cell.path("purpose").asText().equals("marketing")
                    && cell.path("channel").asText().equals(channel)
                    && (topic == null
                            ? cell.path("topic").isNull()
                            : cell.path("topic").asText().equals(topic))) {
                return cell.path("code").asText();
            }
        }
        return "";
    }

    /** The JSON of an answer of a status. */
    public static JsonNode body(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return Schemas.json(answer.asString());
    }

    /** Asserts that an answer is a problem of a type. */
    public static JsonNode problem(Response answer, int status, String type) {
        var problem = body(answer, status);
        assertThat(problem.path("type").asText()).isEqualTo("urn:problem:" + type);
        return problem;
    }
}
