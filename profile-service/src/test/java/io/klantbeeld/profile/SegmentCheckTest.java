package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** The check finds what is not as it should be, and puts it right. */
@QuarkusTest
@RealServers
class SegmentCheckTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @Test
    void aMembershipThatSomebodyTamperedWithIsFoundAndPutRight() {
        var segment = TestSegment.of(Unique.name("brand")).live("traits.country == 'NL'");
        var user = "user_id:" + Unique.name("u");
        TestSource.of(segment.brand())
                .send(TestEvent.identify(Instant.now().toString(), Map.of("country", "NL"), user));
        segment.awaitMember(user, true);
        assertThat(check()).isZero();

        sql.execute("""
                DELETE FROM segment_member m USING segment s WHERE s.id = m.segment_id AND s.key = ?
                """, segment.key());

        assertThat(check()).isEqualTo(1);
        assertThat(segment.has(user)).isTrue();
        assertThat(check()).isZero();
        given().header("Authorization", Tokens.scopes("profile:read").bearer())
                .get("/api/v1/segment-checks?limit=2")
                .then()
                .statusCode(200)
                .body("items.drift", equalTo(List.of(0, 1)))
                .body("items.state", equalTo(List.of("COMPLETED", "COMPLETED")))
                .body("items[0].progress", equalTo(1.0f))
                .body("nextCursor", notNullValue());
    }

    /** Asks for a check as the clock does at night, and answers what it found. */
    private long check() {
        sql.execute("""
                INSERT INTO segment_pass (id, kind, state, after_id, expected, examined, found, requested_at)
                VALUES (uuidv7(), 'CHECK', 'RUNNING', '00000000-0000-0000-0000-000000000000', 0, 0, 0, now())
                """);
        await().until(() -> sql.count("segment_pass WHERE kind = 'CHECK' AND state = 'RUNNING'") == 0);
        return (Long) sql.value("""
                SELECT found FROM segment_pass WHERE kind = 'CHECK' ORDER BY requested_at DESC LIMIT 1
                """);
    }
}
