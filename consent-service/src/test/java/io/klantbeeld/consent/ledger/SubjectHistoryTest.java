package io.klantbeeld.consent.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.problem;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.consent.ConsentApi.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

@QuarkusTest
@RealServers
class SubjectHistoryTest extends ServiceTest {
    @Test
    void theHistoryIsPagedNewestFirst() {
        // given
        for (int i = 0; i < 5; i++) {
            record(email, i % 2 == 0 ? "GRANT" : "WITHDRAW", SURPRISES);
        }
        // when
        var seqs = new ArrayList<Long>();
        var cursor = "";
        do {
            var page = history(email, "?limit=2&cursor=" + cursor);
            page.path("items").forEach(item -> seqs.add(item.path("personSeq").asLong()));
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : page.path("nextCursor").asText();
        } while (!cursor.isEmpty());
        // then
        assertThat(seqs).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void aCursorOfATimeThatNoDatabaseHoldsIsRefused() {
        var cursor = Cursor.of("-9999-01-01T00:00:00Z", UUID.randomUUID().toString());
        given().header(
                        "Authorization",
                        Tokens.scopes("consent:read").brands("*").bearer())
                .get("/api/v1/subjects/{person}/history?cursor={cursor}", email, cursor)
                .then()
                .statusCode(400)
                .body("violations.field", contains("cursor"));
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
