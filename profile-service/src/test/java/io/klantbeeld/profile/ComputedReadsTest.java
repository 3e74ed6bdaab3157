package io.klantbeeld.profile;

import io.klantbeeld.test.Plan;
import io.klantbeeld.test.PlanProbe;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.profile.TestComputedTrait.ofOrders;
import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What a read of a profile asks of the database for traits that are computed. */
@QuarkusTest
@RealServers
class ComputedReadsTest {
    private final TestReader reader = TestReader.ofEverything();
    private final String brand = Unique.name("brand");
    private final String person = "crm:" + Unique.name("c");
    private final TestComputedTrait orders = TestComputedTrait.of(brand);
    private TestSource source;

    @BeforeEach
    void register() {
        source = TestSource.of(brand);
        var somebody = "crm:" + Unique.name("c");
        source.send(TestEvent.track("Order Completed", now(), somebody));
        reader.awaitInteractions(somebody, 1);
        orders.live(ofOrders("COUNT", null, null));
    }

    @Test
    void ofWhoDidNothingNothingIsCounted() {
        source.send(TestEvent.identify(now(), Map.of("firstName", "Anna"), person));
        var id = reader.await(person).getString("id");

        assertThat(countedWhileReading(id)).isEmpty();

        source.send(TestEvent.track("Order Completed", now(), person));
        orders.awaitValue(person, 1);
        assertThat(countedWhileReading(id)).isNotEmpty();
    }

    @Test
    void whatAPersonDidOnADeviceAloneIsComputedAsWell() {
        var tablet = "anonymous_id:" + Unique.name("tablet");
        source.send(TestEvent.track("Order Completed", now(), tablet));
        orders.awaitValue(tablet, 1);

        source.send(TestEvent.identify(now(), Map.of("firstName", "Bram"), person, tablet));

        orders.awaitValue(person, 1);
    }

    private List<Plan> countedWhileReading(String id) {
        try (var probe = PlanProbe.start()) {
            reader.get(id).statusCode(200);
            await().until(() -> probe.statements().contains("AS has_moments"));
            return probe.plans().stream()
                    .filter(plan -> plan.sql().contains("FROM aggregate_bucket k")
                            && plan.parameters().contains(id))
                    .toList();
        }
    }

    private static String now() {
        return Instant.now().toString();
    }
}
