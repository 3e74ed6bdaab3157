package io.klantbeeld.profile.segment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class HouseKeepingTest {
    private static final int HISTORY = 730;
    private static final int PREVIEWS = 7;

    private final SqlProbe database = SqlProbe.ofTheModule();
    private final UUID segment = UUID.randomUUID();
    private final UUID profile = UUID.randomUUID();
    private final String rule = "true /* %s */".formatted(segment);

    @Inject
    HouseKeeping houseKeeping;

    @Test
    void whatIsOlderThanItsRetentionIsForgottenAndTheRestIsNot() {
        turn(HISTORY + 1);
        turn(HISTORY - 1);
        preview(PREVIEWS + 1, "now()");
        preview(PREVIEWS - 1, "now()");
        preview(PREVIEWS + 2, "NULL");

        houseKeeping.forget();

        assertThat(count("segment_history WHERE profile_id = ?", profile)).isEqualTo(1);
        assertThat(count("segment_pass WHERE rule = ?", rule))
                .as("one is young and one not done")
                .isEqualTo(2);
        database.execute("DELETE FROM segment_pass WHERE rule = ?", rule);
    }

    @Test
    void theLastBuildOfASegmentStaysHoweverOldItIs() {
        database.execute(
                "INSERT INTO segment (id, key, brand, rule, version, state, builds_on, looks_at, members, counted_at,"
                        + " change, created_at, changed_at)"
                        + " VALUES (?, ?, 'b', 'false', 1, 'RETIRED', '{}', '{}', 0, now(), 0, now(), now())",
                segment,
                "kept-" + segment);
        build(HISTORY + 2);
        var last = build(HISTORY + 1);

        houseKeeping.forget();

        assertThat(database.value("SELECT string_agg(id::text, ',') FROM segment_build WHERE segment_id = ?", segment))
                .hasToString(last.toString());
    }

    private void turn(int daysAgo) {
        database.execute(
                "INSERT INTO segment_history (id, segment_id, profile_id, at, entered, cause, segment_version)"
                        + " VALUES (?, ?, ?, now(), true, 'FACT', 1)",
                made(daysAgo),
                segment,
                profile);
    }

    private UUID build(int daysAgo) {
        var id = made(daysAgo);
        database.execute(
                "INSERT INTO segment_build (id, segment_id, version, state, expected, examined, entered, departed,"
                        + " requested_at, finished_at) VALUES (?, ?, 1, 'COMPLETED', 0, 0, 0, 0, now(), now())",
                id,
                segment);
        return id;
    }

    private void preview(int daysAgo, String finishedAt) {
        database.execute(
                "INSERT INTO segment_pass (id, kind, brand, rule, state, after_id, expected, examined, found,"
                        + " requested_at, finished_at) VALUES (?, 'PREVIEW', 'b', ?, 'CANCELLED', ?, 0, 0, 0, now(), "
                        + finishedAt + ")",
                made(daysAgo),
                rule,
                profile);
    }

    private static UUID made(int daysAgo) {
        return UuidCreator.getTimeOrderedEpoch(Instant.now().minus(Duration.ofDays(daysAgo)));
    }

    private long count(String from, Object parameter) {
        return ((Number) database.value("SELECT count(*) FROM " + from, parameter)).longValue();
    }
}
