package io.klantbeeld.consent.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.consent.ConsentApi.submission;
import static io.klantbeeld.consent.ConsentApi.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

@QuarkusTest
@RealServers
class SubjectHistoryTest extends ServiceTest {
    private static final String AT = "2026-02-01T10:00:00Z";

    @Test
    void theHistoryIsPagedNewestFirst() {
        // given
        for (int i = 0; i < 5; i++) {
            record(email, i % 2 == 0 ? "GRANT" : "WITHDRAW", SURPRISES);
        }
        // when
        var seqs = pages(2);
        // then
        assertThat(seqs).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void choicesOfOneInstantAreEachOnOnePage() {
        // given
        var submission = submission(email, "GRANT", SURPRISES)
                .replace("{\"person\"", "{\"occurredAt\":\"" + AT + "\",\"person\"");
        for (int i = 0; i < 5; i++) {
            record(submission);
        }
        assertThat(history(email, "").findValuesAsText("effectiveAt"))
                .hasSize(5)
                .containsOnly(AT);
        // when
        var seqs = pages(1);
        // then
        assertThat(seqs).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    /** The places of a person's choices in the order of the pages, as long as those are no more than there can be. */
    private List<Long> pages(int limit) {
        var seqs = new ArrayList<Long>();
        var cursor = "";
        while (cursor != null && seqs.size() <= choices()) {
            var page = history(email, "?limit=" + limit + "&cursor=" + cursor);
            page.path("items").forEach(item -> seqs.add(item.path("personSeq").asLong()));
            cursor = page.path("nextCursor").textValue();
        }
        return seqs;
    }

    @ParameterizedTest
    @MethodSource("cursors")
    void aCursorThatIsNoneOfThisListIsRefusedByName(String cursor) {
        given().header(
                        "Authorization",
                        Tokens.scopes("consent:read").brands("*").bearer())
                .get("/api/v1/subjects/{person}/history?cursor={cursor}", email, cursor)
                .then()
                .statusCode(400)
                .body("violations.field", contains("cursor"));
    }

    static Stream<String> cursors() {
        var id = UUID.randomUUID().toString();
        return Stream.of(
                "x",
                Cursor.of(id),
                Cursor.of("blauwvlucht-marketing/1/nl"),
                Cursor.of(AT, id, id),
                Cursor.of(id, AT),
                Cursor.of(AT, "blauwvlucht"),
                Cursor.of("-9999-01-01T00:00:00Z", id));
    }

    @Test
    void theHistoryOfAPersonIsThatOfAllIdentifiers() {
        // given
        var user = "user_id:" + UUID.randomUUID();
        record(email, "GRANT", SURPRISES);
        record(user, "WITHDRAW", SURPRISES);
        // when
        people.active(UUID.randomUUID(), 1, email, user);
        // then
        var items = history(user, "").path("items");
        assertThat(items.findValuesAsText("action")).containsExactly("WITHDRAW", "GRANT");
        assertThat(items.get(1).at("/evidence/method").asText()).isEqualTo("WEB_FORM");
        assertThat(items.get(1).at("/scope/topic").asText()).isEqualTo("travel-surprises");
    }

    @Test
    void thoseOfOneBrandSeeNothingOfAnother() {
        // given
        record(email, "GRANT", SURPRISES);
        var medivisie = Tokens.scopes("consent:read").brands("medivisie").bearer();
        // when
        var answer = given().header("Authorization", medivisie)
                .get("/api/v1/subjects/{person}/history", Map.of("person", email));
        // then
        problem(answer, 404, "consent:unknown-person");
    }

    private static JsonNode history(String person, String query) {
        return body(
                with("consent:read").get("/api/v1/subjects/{person}/history" + query, Map.of("person", person)), 200);
    }
}
