package io.klantbeeld.profile;

import io.klantbeeld.rest.Cursor;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What stewards send badly is refused with its field, and leaves nothing behind. */
@QuarkusTest
@RealServers
class StewardInputTest {
    private static final String PERSON = "/api/v1/profiles/crm:nobody-here/";
    private static final String LONG_AGO = "-9999-01-01T00:00:00Z";
    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final String RULES = "/api/v1/identity-rules/";
    private static final String NAMESPACES = "/api/v1/identifier-namespaces/";
    private static final List<String> TABLES =
            List.of("identity_decision", "identity_run", "identifier_namespace", "merge_entry", "generic_identifier");

    private final SqlProbe sql = SqlProbe.ofTheModule();

    static Stream<Arguments> bodies() {
        return Stream.of(decisions(), values(), rules(), namespaces()).flatMap(all -> all);
    }

    private static Stream<Arguments> decisions() {
        return Stream.of(
                arguments("POST", PERSON + "merges", "", 400, "body"),
                arguments("POST", PERSON + "merges", "null", 400, "body"),
                arguments("POST", PERSON + "merges", "[]", 400, null),
                arguments("POST", PERSON + "merges", "{\"with\":null,\"reason\":\"r\"}", 400, "with"),
                arguments("POST", PERSON + "merges", "{\"with\":\"crm:1\",\"reason\":\"\"}", 400, "reason"),
                arguments("POST", PERSON + "merges", "{\"with\":\"crm:1\",\"reason\":\"\\u0000\"}", 400, "reason"),
                arguments("POST", PERSON + "merges", "{\"with\":\"crm:1\",\"reason\":\"r\",\"by\":1}", 400, "by"),
                arguments("POST", PERSON + "merges", "{\"with\":\"crm:1\",\"reason\":\"r\"}", 404, null),
                arguments("POST", PERSON + "unmerges", "null", 400, "body"),
                arguments("POST", PERSON + "unmerges", "{\"identifiers\":[],\"reason\":\"r\"}", 400, "identifiers"),
                arguments(
                        "POST",
                        PERSON + "unmerges",
                        "{\"identifiers\":[null],\"reason\":\"r\"}",
                        400,
                        "identifiers[0]"),
                arguments("POST", PERSON + "unmerges", "{\"merge\":\"x\",\"reason\":\"r\"}", 400, "merge"),
                arguments("POST", PERSON + "unmerges", "{\"identifiers\":[\"crm:1\"],\"reason\":\"r\"}", 404, null));
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                arguments("POST", RULES + "generic-identifiers/nobody/releases", "{\"reason\":\"r\"}", 400, "ref"),
                arguments("POST", RULES + "generic-identifiers/crm:nobody-here/releases", "null", 400, "body"),
                arguments("POST", RULES + "generic-identifiers/crm:nobody-here/releases", "{}", 400, "reason"),
                arguments(
                        "POST",
                        RULES + "generic-identifiers/crm:nobody-here/releases",
                        "{\"reason\":\"r\"}",
                        404,
                        null),
                arguments("GET", RULES + "generic-identifiers?state=EVERY", null, 400, "state"),
                arguments("GET", RULES + "generic-identifiers?cursor=%00", null, 400, "cursor"),
                arguments("GET", RULES + "generic-identifiers?cursor=" + Cursor.of(LONG_AGO, ID), null, 400, "cursor"),
                arguments("GET", RULES + "violations?cursor=" + Cursor.of(LONG_AGO, ID, ID), null, 400, "cursor"),
                arguments("GET", RULES + "violations?reason=limit", null, 400, "reason"),
                arguments("GET", RULES + "violations?cursor=YWJj", null, 400, "cursor"),
                arguments("GET", RULES + "violations?limit=0", null, 400, "limit"),
                arguments("GET", RULES + "violations?limit=501", null, 400, "limit"));
    }

    private static Stream<Arguments> rules() {
        return Stream.of(
                arguments("POST", RULES + "simulations", "null", 400, "body"),
                arguments("POST", RULES + "simulations", "{\"namespaces\":null}", 400, "namespaces"),
                arguments("POST", RULES + "simulations", "{\"namespaces\":{\"email\":null}}", 400, null),
                arguments("POST", RULES + "simulations", "{\"namespaces\":{\"email\":{}}}", 400, null),
                arguments(
                        "POST", RULES + "simulations", "{\"namespaces\":{\"\":{\"unique\":true}}}", 400, "namespaces"),
                arguments("GET", RULES + "simulations/7", null, 400, null),
                arguments("GET", RULES + "imaginations/019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01", null, 404, null),
                arguments(
                        "POST",
                        RULES + "simulations/019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01/cancellations",
                        "",
                        404,
                        null));
    }

    private static Stream<Arguments> namespaces() {
        return Stream.of(
                arguments("PUT", NAMESPACES + "email", "null", 400, "body"),
                arguments("PUT", NAMESPACES + "email", "{\"unique\":null}", 400, "unique"),
                arguments("PUT", NAMESPACES + "email", "{\"unique\":true,\"blocked\":[null]}", 400, "blocked[0]"),
                arguments(
                        "PUT", NAMESPACES + "email", "{\"unique\":true,\"blocked\":[\"\\u0000\"]}", 400, "blocked[0]"),
                arguments("PUT", NAMESPACES + "email", "{\"unique\":true,\"blocked\":{}}", 400, "blocked"),
                arguments("PUT", NAMESPACES + "**", "{\"unique\":true}", 400, "name"),
                arguments("PUT", NAMESPACES + "a.b.c", "{\"unique\":true}", 400, "name"),
                arguments("GET", NAMESPACES + "%00", null, 400, null));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatIsBadIsRefusedWithItsFieldAndLeavesNothing(
            String method, String path, String body, int status, String field) {
        var before = rows();

        var answer = request(method, path, body).statusCode(status);

        answer.contentType(startsWith("application/problem+json"));
        if (field != null) {
            answer.body("violations.field", hasItem(field));
        }
        assertThat(rows()).isEqualTo(before);
    }

    private static ValidatableResponse request(String method, String path, String body) {
        var request = given().urlEncodingEnabled(false)
                .header(
                        "Authorization",
                        Tokens.scopes("profile:read", "profile:steward", "platform:manage")
                                .bearer());
        return (body == null ? request : request.contentType("application/json").body(body))
                .request(method, path)
                .then();
    }

    private List<Long> rows() {
        return TABLES.stream().map(table -> sql.count(table)).toList();
    }
}
