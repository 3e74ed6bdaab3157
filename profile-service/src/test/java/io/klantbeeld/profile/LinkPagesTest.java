package io.klantbeeld.profile;

import io.klantbeeld.rest.Cursor;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The links of a person are read page by page, also those that nearly all keys of the order are the same of. */
@QuarkusTest
@RealServers
class LinkPagesTest {
    private static final String AT = "2026-03-01T09:00:00Z";
    private static final String LONG_AGO = "-9999-01-01T00:00:00Z";
    private static final String ID = "00000000-0000-0000-0000-000000000001";

    // Says every link again in two brands at two times by two sources in two messages each.
    private static final String SAY_AGAIN = """
            INSERT INTO link_fact (home_id, other_id, brand, occurred_at, source, message_id, joins, recorded_at)
            SELECT f.home_id, f.other_id, b.brand, f.occurred_at + m.minute * interval '1 minute', s.source, i.id,
                   f.joins, f.recorded_at
            FROM link_fact f JOIN node n ON n.id = f.home_id
            CROSS JOIN (VALUES ('medivisie'), ('wolkje')) AS b (brand)
            CROSS JOIN (VALUES (1), (2)) AS m (minute)
            CROSS JOIN (VALUES ('app'), ('website')) AS s (source)
            CROSS JOIN (VALUES ('m-1'), ('m-2')) AS i (id)
            WHERE n.profile_id = ?
            """;

    private static final int SAID_AGAIN = 3 * 16;

    private final TestSteward steward = TestSteward.ofEverything();
    private final String user = "user_id:" + Unique.name("u");

    @BeforeEach
    void threeLinksFromTwoHomes() {
        var crm = "crm:" + Unique.name("c");
        TestSource.of("blauwvlucht")
                .send(
                        TestEvent.track("One", AT, user, crm, "email:" + Unique.email("anna")),
                        TestEvent.track("Two", AT, crm, "loyalty:" + Unique.name("l")));
        TestReader.ofEverything().awaitInteractions(user, 2);
    }

    @Test
    void everyLinkIsOnOnePageInTheOrderOfItsKeys() {
        // given
        var id = UUID.fromString(steward.identity(user).getString("id"));
        assertThat(SqlProbe.ofTheModule().execute(SAY_AGAIN, id)).isEqualTo(SAID_AGAIN);

        // when
        var links = pagesOfOne();

        // then
        assertThat(links).hasSize(3 + SAID_AGAIN).isSorted().doesNotHaveDuplicates();
    }

    /** What is read on pages of one link, as long as that is no more than there can be. */
    private List<String> pagesOfOne() {
        var links = new ArrayList<String>();
        var cursor = "";
        while (cursor != null && links.size() <= 3 + SAID_AGAIN) {
            var page = links("?limit=1&cursor=" + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .setRootPath("links");
            assertThat(page.getList("items")).hasSize(1);
            links.add(keys(page));
            cursor = page.getString("nextCursor");
        }
        return links;
    }

    private static String keys(JsonPath page) {
        return Stream.of("home", "other", "brand", "occurredAt", "source", "messageId")
                .map(key -> page.getString("items[0]." + key))
                .reduce("", (before, key) -> before + " " + key);
    }

    @ParameterizedTest
    @MethodSource("cursors")
    void aCursorThatIsNoneOfThisListIsRefusedByName(String cursor) {
        links("?cursor=" + cursor).statusCode(400).body("violations.field", equalTo(List.of("cursor")));
    }

    static Stream<String> cursors() {
        return Stream.of(
                "x",
                Cursor.of(AT, ID, ID),
                Cursor.of("crm:1", ID, "blauwvlucht", AT, "website", "m-1"),
                Cursor.of(ID, "crm:1", "blauwvlucht", AT, "website", "m-1"),
                Cursor.of(ID, ID, "blauwvlucht", LONG_AGO, "website", "m-1"),
                Cursor.of(ID, ID, "blauwvlucht", AT, "website", "\u0000"));
    }

    private ValidatableResponse links(String query) {
        return steward.get("/api/v1/profiles/{ref}/identity" + query, user);
    }
}
