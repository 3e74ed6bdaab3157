package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Segments follow computed traits, which nobody claims. */
@QuarkusTest
@RealServers
class SegmentComputedTest {
    private final String brand = Unique.name("brand");
    private final String user = "user_id:" + Unique.name("u");
    private final TestComputedTrait trait = TestComputedTrait.of(brand);
    private final TestSegment active = TestSegment.of(brand);
    private final TestSegment idle = TestSegment.of(brand);
    private TestSource website;

    @BeforeEach
    void define() {
        website = TestSource.of(brand);
        TestOperator.ofEverything()
                .define(
                        Unique.name("order"),
                        brand,
                        "Order Completed",
                        "OBSERVE",
                        Map.of("properties", Map.of("total", Map.of("type", "number"))));
    }

    @Test
    void aSegmentFollowsAComputedTraitToTheVeryInstantAtWhichItChanges() throws Exception {
        trait.live(TestComputedTrait.ofOrders("COUNT", null, "PT1M"));
        active.live("traits.%s >= 1".formatted(trait.name()));
        idle.live("!has(traits.%s)".formatted(trait.name()));
        Soon.play(this::bothSegmentsTurnWhenTheOrderLeavesTheWindow);
    }

    private boolean bothSegmentsTurnWhenTheOrderLeavesTheWindow(Duration time) {
        var person = "user_id:" + Unique.name("u");
        website.send(TestEvent.track("Opened", Instant.now().minusSeconds(90).toString(), person));
        idle.awaitMember(person, true);

        var at = Instant.now().minusSeconds(60).plus(time).truncatedTo(ChronoUnit.MILLIS);
        var end = at.plusSeconds(60);
        website.send(TestEvent.track("Order Completed", at.toString(), person));

        boolean isSeen = active.isMemberBefore(person, end);
        boolean isIdle = idle.has(person);
        if (!isSeen || !Instant.now().isBefore(end)) {
            return false;
        }
        assertThat(isIdle).isFalse();
        active.awaitMember(person, false);
        assertThat(active.entryOf(person)).containsEntry("until", end.toString());
        assertThat(idle.entryOf(person)).containsEntry("member", true).containsEntry("since", end.toString());
        return true;
    }

    @Test
    void aTraitThatIsComputedInAnotherWayMovesWhoIsInASegment() {
        trait.live(TestComputedTrait.ofOrders("SUM", "total", null));
        active.live("traits.%s >= 50".formatted(trait.name()));
        var order =
                new HashMap<>(TestEvent.track("Order Completed", Instant.now().toString(), user));
        order.put("properties", Map.of("total", 60));
        website.send(order);
        active.awaitMember(user, true);
        trait.retire("\"1\"").statusCode(409).body("detail", equalTo("It is needed by segment " + active.key() + "."));

        trait.put(TestComputedTrait.ofOrders("COUNT", null, null)).statusCode(200);

        active.awaitMember(user, false);
    }
}
