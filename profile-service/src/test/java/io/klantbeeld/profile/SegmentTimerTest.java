package io.klantbeeld.profile;

import io.klantbeeld.test.Patience;
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
 * {@code load segment}; here it need only be far sooner than any nightly work or sweep.
 */
@QuarkusTest
@RealServers
class SegmentTimerTest {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration SOON = Patience.LIMIT;

    private final String brand = Unique.name("brand");
    private final String user = "user_id:" + Unique.name("u");
    private final TestSegment segment = TestSegment.of(brand);
    private final TestReader reader = TestReader.ofEverything();
    private TestSource website;

    @BeforeEach
    void define() {
        website = TestSource.of(brand);
        TestOperator.ofEverything().define(Unique.name("order"), brand, "Order Completed", "OBSERVE", Map.of());
    }

    @Test
    void aMemberLeavesAtTheVeryInstantTheWindowCloses() {
        segment.live("events('Order Completed').within(minutes(1)).count() >= 1");
        var at = Instant.now().minusSeconds(56).truncatedTo(ChronoUnit.MILLIS);
        website.send(order(user, at));
        segment.awaitMember(user, true);

        segment.awaitMember(user, false);

        var end = at.plus(WINDOW);
        assertThat(Instant.now()).isBefore(end.plus(SOON));
        assertThat(segment.entryOf(user)).containsEntry("until", end.toString());
        segment.get("/history").body("items.cause", equalTo(List.of("TIME", "FACT")));
    }

    @Test
    void aMemberLeftAtItsInstantAlsoIfNobodyCouldLookThenAndDelaysNobodyElse() throws SQLException {
        segment.live("events('Order Completed').within(minutes(1)).count() >= 1");
        var at = Instant.now().minusSeconds(56).truncatedTo(ChronoUnit.MILLIS);
        var later = at.plusMillis(1_500);
        var other = "user_id:" + Unique.name("u");
        website.send(order(user, at), order(other, later));
        segment.awaitMember(user, true);
        segment.awaitMember(other, true);

        try (var holding = SqlProbe.ofTheModule().connect()) {
            hold(holding, reader.await(user).getString("id"));
            segment.awaitMember(other, false);
            assertThat(Instant.now()).isBefore(later.plus(WINDOW).plus(SOON));
            assertThat(segment.has(user)).isTrue();
            holding.rollback();
        }

        segment.awaitMember(user, false);
        assertThat(segment.entryOf(user)).containsEntry("until", at.plus(WINDOW).toString());
        assertThat(segment.entryOf(other))
                .containsEntry("until", later.plus(WINDOW).toString());
    }

    @Test
    void whatTimeDidWhileTheServiceWasDownIsTheHistoryThatItShouldBe() throws SQLException {
        segment.live("events('Order Completed').within(minutes(1)).count() == 1");
        var first = Instant.now().minusSeconds(57).truncatedTo(ChronoUnit.MILLIS);
        var second = first.plusMillis(1_500);
        website.send(order(user, first), order(user, second));
        reader.awaitInteractions(user, 2);
        segment.awaitMember(user, false);

        try (var down = SqlProbe.ofTheModule().connect()) {
            standStill(down);
            await().until(() -> Instant.now().isAfter(second.plus(WINDOW)));
            assertThat(segment.has(user)).isFalse();
            down.rollback();
        }

        var ends = List.of(second.plus(WINDOW).toString(), first.plus(WINDOW).toString());
        await().untilAsserted(() -> segment.get("/history", "limit", 2)
                .body("items.cause", equalTo(List.of("TIME", "TIME")))
                .body("items.entered", equalTo(List.of(false, true)))
                .body("items.at", equalTo(ends)));
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
