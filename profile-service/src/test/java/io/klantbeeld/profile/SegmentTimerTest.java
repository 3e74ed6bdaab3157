package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * Time alone moves persons, and their history says at which instant. How late the service looks at most is a figure of
 * {@code load segment}; here it need only be far sooner than any nightly work or sweep, within a test's patience.
 */
@QuarkusTest
@RealServers
class SegmentTimerTest {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final String brand = Unique.name("brand");
    private final TestSegment segment = TestSegment.of(brand);
    private final TestReader reader = TestReader.ofEverything();
    private TestSource website;

    @BeforeEach
    void define() {
        website = TestSource.of(brand);
        TestOperator.ofEverything().define(Unique.name("order"), brand, "Order Completed", "OBSERVE", Map.of());
    }

    @Test
    void aMemberLeavesAtTheVeryInstantTheWindowCloses() throws Exception {
        segment.live("events('Order Completed').within(minutes(1)).count() >= 1");
        Soon.play(time -> {
            var user = somebody();
            var at = closingIn(time);
            var end = at.plus(WINDOW);
            website.send(order(user, at));
            if (!segment.isMemberBefore(user, end)) {
                return false;
            }

            segment.awaitMember(user, false);

            assertThat(segment.entryOf(user)).containsEntry("until", end.toString());
            segment.get("/history", "limit", 2).body("items.cause", equalTo(List.of("TIME", "FACT")));
            return true;
        });
    }

    @Test
    void aMemberLeftAtItsInstantAlsoIfNobodyCouldLookThenAndDelaysNobodyElse() throws Exception {
        segment.live("events('Order Completed').within(minutes(1)).count() >= 1");
        Soon.play(this::whomNobodyCanLookAtLeavesAtTheSameInstant);
    }

    private boolean whomNobodyCanLookAtLeavesAtTheSameInstant(Duration time) throws SQLException {
        var user = somebody();
        var other = somebody();
        var at = closingIn(time);
        var later = at.plusMillis(1_500);
        website.send(order(user, at), order(other, later));
        if (!segment.isMemberBefore(user, at.plus(WINDOW)) || !segment.isMemberBefore(other, later.plus(WINDOW))) {
            return false;
        }
        try (var holding = SqlProbe.ofTheModule().connect()) {
            hold(holding, reader.await(user).getString("id"));
            if (hasPassed(at.plus(WINDOW))) {
                return false;
            }
            segment.awaitMember(other, false);
            assertThat(segment.has(user)).isTrue();
            holding.rollback();
        }
        segment.awaitMember(user, false);
        assertThat(segment.entryOf(user)).containsEntry("until", at.plus(WINDOW).toString());
        assertThat(segment.entryOf(other))
                .containsEntry("until", later.plus(WINDOW).toString());
        return true;
    }

    @Test
    void whatTimeDidWhileTheServiceWasDownIsTheHistoryThatItShouldBe() throws Exception {
        segment.live("events('Order Completed').within(minutes(1)).count() == 1");
        Soon.play(this::whatTimeDoesWhileTheServiceIsDownIsInTheHistory);
    }

    private boolean whatTimeDoesWhileTheServiceIsDownIsInTheHistory(Duration time) throws SQLException {
        var user = somebody();
        var first = closingIn(time);
        var second = first.plusMillis(1_500);
        website.send(order(user, first), order(user, second));
        reader.awaitInteractions(user, 2);
        segment.awaitMember(user, false);

        try (var down = SqlProbe.ofTheModule().connect()) {
            standStill(down);
            if (hasPassed(first.plus(WINDOW))) {
                return false;
            }
            await().until(() -> Instant.now().isAfter(second.plus(WINDOW)));
            assertThat(segment.has(user)).isFalse();
            down.rollback();
        }

        var ends = List.of(second.plus(WINDOW).toString(), first.plus(WINDOW).toString());
        await().untilAsserted(() -> segment.get("/history", "limit", 2)
                .body("items.cause", equalTo(List.of("TIME", "TIME")))
                .body("items.entered", equalTo(List.of(false, true)))
                .body("items.at", equalTo(ends)));
        return true;
    }

    private static String somebody() {
        return "user_id:" + Unique.name("u");
    }

    /** When something happened that leaves the window so soon. */
    private static Instant closingIn(Duration time) {
        return Instant.now().minus(WINDOW).plus(time).truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean hasPassed(Instant instant) {
        return !Instant.now().isBefore(instant);
    }

    /** Nobody finds a timer until the connection lets go, as if no replica were there. */
    private static void standStill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("LOCK TABLE segment_timer IN EXCLUSIVE MODE")) {
            lock.execute();
        }
    }

    private static void hold(Connection connection, String profile) throws SQLException {
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("SELECT id FROM profile WHERE id = ?::uuid FOR UPDATE")) {
            lock.setString(1, profile);
            lock.execute();
        }
    }

    private static Map<String, Object> order(String reference, Instant at) {
        return TestEvent.track("Order Completed", at.toString(), reference);
    }
}
