package io.klantbeeld.consent.statement;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.Map;

import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.with;

/** Statements about a person, as channel teams make them. */
public final class StatementApi {
    private StatementApi() {}

    /** States one fact as the person, and answers its id. */
    public static String state(String person, String list, String fact) {
        return body(post(person, list, said("SUBJECT", fact)), 201)
                .at("/facts/0/id")
                .asText();
    }

    /** A statement of one fact. */
    public static String said(String authority, String fact) {
        return "{\"authority\":\"%s\",\"facts\":[%s]}".formatted(authority, fact);
    }

    /** Posts a statement. */
    public static Response post(String person, String list, String statement) {
        return with("consent:write")
                .body(statement)
                .post("/api/v1/subjects/{person}/{list}", Map.of("person", person, "list", list));
    }

    /** Lifts a fact as the person. */
    public static void lift(String person, String fact) {
        state(person, "lifts", "{\"fact\":\"%s\"}".formatted(fact));
    }

    /** Reads a list of facts. */
    public static JsonNode list(String person, String list) {
        return body(
                with("consent:read").get("/api/v1/subjects/{person}/{list}", Map.of("person", person, "list", list)),
                200);
    }
}
