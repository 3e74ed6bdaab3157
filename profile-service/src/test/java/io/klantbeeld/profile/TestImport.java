package io.klantbeeld.profile;

import io.klantbeeld.test.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Someone who imports files. */
record TestImport(Tokens tokens) {
    static TestImport ofEverything() {
        return new TestImport(Tokens.scopes("profile:write"));
    }

    static TestImport ofBrands(String... brands) {
        return new TestImport(Tokens.scopes("profile:write").brands(brands));
    }

    ValidatableResponse post(Object definition, byte[] file, String... headers) {
        var request = given().header("Authorization", tokens.bearer())
                .multiPart("definition", definition, "application/json")
                .multiPart("file", "rows.csv", file, "application/octet-stream");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.post("/api/v1/imports").then();
    }

    /** Starts an import, and answers its id. */
    String start(Map<String, Object> definition, byte[] file) {
        return post(definition, file).statusCode(202).extract().path("id");
    }

    String start(Map<String, Object> definition, String file) {
        return start(definition, file.getBytes(StandardCharsets.UTF_8));
    }

    /** Runs a dry run to its end. */
    JsonPath dryRun(Map<String, Object> definition, String file) {
        return awaitEnd(start(definition, file));
    }

    /** Applies a dry run, to its end. */
    JsonPath apply(JsonPath dryRun) {
        return awaitEnd(order(dryRun.getString("id"), "applications", Map.of("sha256", dryRun.getString("sha256")))
                .statusCode(202)
                .extract()
                .path("id"));
    }

    /** Undoes an application, to its end. */
    JsonPath undo(JsonPath applied) {
        var id = applied.getString("id");
        order(id, "undos", null).statusCode(202);
        return awaitEnd(id);
    }

    ValidatableResponse order(String id, String what, Object body) {
        var request = given().header("Authorization", tokens.bearer()).contentType("application/json");
        if (body != null) {
            request.body(body);
        }
        return request.post("/api/v1/imports/{id}/{what}", id, what).then();
    }

    ValidatableResponse get(String path, Object... queryPairs) {
        var request = given().header("Authorization", tokens.bearer());
        for (int i = 0; i < queryPairs.length; i += 2) {
            request.queryParam(queryPairs[i].toString(), queryPairs[i + 1]);
        }
        return request.get("/api/v1/imports" + path).then();
    }

    JsonPath awaitEnd(String id) {
        await().untilAsserted(
                        () -> assertThat(get("/" + id).statusCode(200).extract().<String>path("state"))
                                .isNotIn("RUNNING", "UNDOING"));
        return get("/" + id).extract().jsonPath();
    }

    /** Every row of a report, as its outcome with code and field. */
    List<String> rows(JsonPath run) {
        return get("/" + run.getString("id") + "/report")
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .toList();
    }
}
