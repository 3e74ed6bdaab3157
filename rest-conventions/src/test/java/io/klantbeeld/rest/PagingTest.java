package io.klantbeeld.rest;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@RealServers
class PagingTest {
    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var sql = SqlProbe.ofTheModule();
        sql.execute("DELETE FROM thing");
        sql.execute("INSERT INTO thing (id, name) SELECT gen_random_uuid(), 'n' FROM generate_series(1, 7)");

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = list("limit=3" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract();
            List<String> ids = page.path("items.id");
            assertThat(ids).hasSizeLessThanOrEqualTo(3);
            seen.addAll(ids);
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "abc", "1.5", "99999999999"})
    void aLimitThatIsNoneIsRefusedByName(String limit) {
        list("limit=" + limit).statusCode(400).body("violations[0].field", equalTo("limit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "!!!", "WyJub3QtYS11dWlkIl0", "W10", "W251bGxd", "bnVsbA", "WzFd", "e30", "WyJcdTAwMDAiXQ"
            })
    void aCursorThatIsNoneIsRefusedByName(String cursor) {
        list("cursor=" + cursor).statusCode(400).body("violations[0].field", equalTo("cursor"));
    }

    private static ValidatableResponse list(String query) {
        return given().auth()
                .oauth2(Tokens.scopes("thing:read").token())
                .get("/api/v1/things?" + query)
                .then();
    }
}
