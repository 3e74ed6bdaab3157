package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
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
    void aSegmentFollowsAComputedTraitToTheVeryInstantAtWhichItChanges() {
        trait.live(TestComputedTrait.ofOrders("COUNT", null, "PT1M"));
        active.live("traits.%s >= 1".formatted(trait.name()));
        idle.live("!has(traits.%s)".formatted(trait.name()));
        website.send(TestEvent.track("Opened", Instant.now().minusSeconds(90).toString(), user));
        idle.awaitMember(user, true);

        var at = Instant.now().minusSeconds(56).truncatedTo(ChronoUnit.MILLIS);
        website.send(TestEvent.track("Order Completed", at.toString(), user));

        active.awaitMember(user, true);
        assertThat(idle.has(user)).isFalse();
        active.awaitMember(user, false);
        var end = at.plusSeconds(60).toString();
        assertThat(active.entryOf(user)).containsEntry("until", end);
        assertThat(idle.entryOf(user)).containsEntry("member", true).containsEntry("since", end);
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
