package io.klantbeeld.profile;

import io.klantbeeld.rest.Cursor;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What cannot be a segment, a preview or a build is told by field, and leaves nothing behind. */
@QuarkusTest
@RealServers
class SegmentInputTest {
    private static final String SEGMENTS = "/api/v1/segments";
    private static final String PREVIEWS = SEGMENTS + "/previews";
    private static final String NOBODYS = UUID.randomUUID().toString();
    private static final List<String> TABLES =
            List.of("segment", "segment_version", "segment_build", "segment_pass", "aggregate_use", "aggregate_series");

    private final SqlProbe sql = SqlProbe.ofTheModule();

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments(SEGMENTS, "", 400, "body"),
                arguments(SEGMENTS, "[]", 400, null),
                arguments(SEGMENTS, "{'brand':'b','rule':'true'}", 400, "key"),
                arguments(SEGMENTS, "{'key':'No Key','brand':'b','rule':'true'}", 400, "key"),
                arguments(SEGMENTS, "{'key':'previews','brand':'b','rule':'true'}", 400, "key"),
                arguments(SEGMENTS, "{'key':'k','rule':'true'}", 400, "brand"),
                arguments(SEGMENTS, "{'key':'k','brand':'No Brand','rule':'true'}", 400, "brand"),
                arguments(SEGMENTS, "{'key':'k','brand':'b'}", 400, "rule"),
                arguments(SEGMENTS, "{'key':'k','brand':'b','rule':' '}", 400, "rule"),
                arguments(SEGMENTS, "{'key':'k','brand':'b','rule':7}", 400, "rule"),
                arguments(SEGMENTS, "{'key':'k','brand':'b','rule':'\\u0000'}", 400, "rule"),
                arguments(SEGMENTS, "{'key':'k','brand':'b','rule':'" + "x".repeat(4_001) + "'}", 400, "rule"),
                arguments(SEGMENTS, "{'key':'k','brand':'b','rule':'true','surprise':1}", 400, "surprise"),
                arguments(SEGMENTS, "{'key':'k','brand':'b','rule':'1 + 1'}", 422, "rule"),
                arguments(
                        SEGMENTS,
                        "{'key':'k','brand':'b','rule':'events(\\u0027Nothing\\u0027).count() > 1'}",
                        422,
                        "rule"),
                arguments(PREVIEWS, "{'brand':'b'}", 400, "rule"),
                arguments(PREVIEWS, "{'rule':'true'}", 400, "brand"),
                arguments(PREVIEWS, "{'brand':'b','rule':'traits.nobodyDefinedIt'}", 422, "rule"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBadBodyIsRefusedByFieldAndLeavesNothing(String path, String body, int status, String field) {
        var before = rows();

        var answer = request().body(body.replace('\'', '"')).post(path).then().statusCode(status);

        if (field != null) {
            answer.body("violations.field", hasItem(field));
        }
        assertThat(rows()).isEqualTo(before);
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                arguments(SEGMENTS + "?limit=0", 400),
                arguments(SEGMENTS + "?cursor=x", 400),
                arguments(SEGMENTS + "/nobody-made-it", 404),
                arguments(SEGMENTS + "/nobody-made-it/members", 404),
                arguments(SEGMENTS + "/nobody-made-it/builds/" + NOBODYS, 404),
                arguments(SEGMENTS + "/%00", 400),
                arguments(SEGMENTS + "/vocabulary", 400),
                arguments(SEGMENTS + "/vocabulary?brand=No%20Brand", 400),
                arguments("/api/v1/segment-checks?limit=501", 400),
                arguments("/api/v1/segment-checks?cursor=x", 400),
                arguments(PREVIEWS + "/" + NOBODYS, 404),
                arguments("/api/v1/profiles/nobody/segments", 400),
                arguments("/api/v1/profiles/crm:nobody-here/segments", 404),
                arguments("/api/v1/profiles/crm:nobody-here/segments?explain=perhaps", 400));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aBadAddressIsRefused(String address, int status) {
        request().urlEncodingEnabled(false).get(address).then().statusCode(status);
    }

    @Test
    void aCursorOfAnotherPageIsRefused() {
        var segment = TestSegment.of(Unique.name("brand")).live("has(traits.country)");
        for (var cursor : List.of("x", Cursor.of("a", "b"), Cursor.of("+999999999-01-01T00:00:00Z", NOBODYS))) {
            for (var part : List.of("versions", "members", "history", "builds")) {
                segment.get("/" + part, "cursor", cursor).statusCode(400);
            }
        }
        segment.get("/history", "cursor", Cursor.of("-9999-01-01T00:00:00Z", NOBODYS))
                .statusCode(400);
    }

    private List<Long> rows() {
        return TABLES.stream().map(sql::count).toList();
    }

    private static RequestSpecification request() {
        return given().header(
                        "Authorization",
                        Tokens.scopes("profile:read", "profile:write").bearer())
                .contentType("application/json");
    }
}
