package io.klantbeeld.profile;

import io.klantbeeld.test.PlanProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Builds look at everybody whom they concern, once. */
@QuarkusTest
@RealServers
class SegmentBuildTest {
    private static final int STRANGERS = 5_000;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String brand = Unique.name("brand");
    private final TestSegment segment = TestSegment.of(brand);

    @AfterEach
    void clear() {
        sql.execute(
                "DELETE FROM profile WHERE id IN (SELECT md5('s' || i)::uuid FROM generate_series(1, ?) i)", STRANGERS);
    }

    @Test
    void theRangesOfABuildCoverEverybodyOnce() {
        addStrangers();
        int before = persons();

        var id = segment.live("traits.country == 'NL'").read().getString("build");

        var ranges = sql.rows("""
                SELECT to_id::text, done FROM segment_build_range WHERE build_id = ?::uuid ORDER BY ordinal
                """, id);
        assertThat(ranges).hasSizeGreaterThan(2).allSatisfy(range -> assertThat(range)
                .containsEntry("done", true));
        assertThat(ranges.getLast()).containsEntry("to_id", new UUID(-1, -1).toString());
        assertThat(segment.awaitBuild(id).getInt("examined")).isBetween(before, persons());
    }

    private void addStrangers() {
        sql.execute("""
                INSERT INTO profile (id, state, version, recorded_seq, created_at)
                SELECT md5('s' || i)::uuid, 'ACTIVE', 1, i, now() FROM generate_series(1, ?) i
                """, STRANGERS);
    }

    private int persons() {
        return (int) sql.count("profile WHERE state IN ('ACTIVE', 'RESTRICTED')");
    }

    @Test
    void retiringASegmentLooksAtThoseAloneWhoHaveToDoWithIt() {
        var member = "user_id:" + Unique.name("u");
        var waiting = "user_id:" + Unique.name("u");
        TestOperator.ofEverything().define(Unique.name("order"), brand, "Order Completed", "OBSERVE", Map.of());
        segment.live("events('Order Completed').within(days(3)).count() == 1");
        TestSource.of(brand).send(order(member), order(waiting), order(waiting));
        segment.awaitMember(member, true);
        TestReader.ofEverything().awaitInteractions(waiting, 2);
        segment.awaitMember(waiting, false);
        assertThat(timers()).isEqualTo(2);

        segment.retire().statusCode(204);

        segment.awaitMember(member, false);
        await().until(() -> timers() == 0);
        var build = segment.get("/builds", "limit", 1).statusCode(200).extract().jsonPath();
        var done = segment.awaitBuild(build.getString("items[0].id"));
        assertThat(done.getInt("examined")).isEqualTo(2);
        assertThat(done.getInt("departed")).isEqualTo(1);
    }

    @Test
    void retiringASegmentReadsNothingOfAnybodyElse() {
        addStrangers();
        segment.live("traits.country == 'NL'");

        try (var probe = PlanProbe.start()) {
            segment.retire().statusCode(204);
            var build = segment.get("/builds", "limit", 1).extract().jsonPath().getString("items[0].id");
            segment.awaitBuild(build);

            assertThat(probe.plans())
                    .filteredOn(plan -> plan.sql().startsWith("INSERT INTO segment_build_range")
                            && plan.parameters().contains(build))
                    .singleElement()
                    .satisfies(plan -> assertThat(plan.rowsOf("profile")).isZero());
        }
    }

    @Test
    void aSegmentMayBeRetiredWhileItsFirstBuildBegins() {
        for (int i = 0; i < 20; i++) {
            var hasty = TestSegment.of(brand);
            hasty.put("traits.country == 'NL'").statusCode(201);
            hasty.retire().statusCode(204);
        }
        await().until(() -> sql.count("segment WHERE brand = ? AND live_version IS NOT NULL", brand) == 0);
    }

    private long timers() {
        return sql.count("segment_timer t JOIN segment s ON s.id = t.segment_id WHERE s.key = ?", segment.key());
    }

    private static Map<String, Object> order(String user) {
        return TestEvent.track("Order Completed", Instant.now().minusSeconds(60).toString(), user);
    }
}
