package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.HeldBackfills;
import io.klantbeeld.profile.aggregate.Backfills.Range;
import io.klantbeeld.profile.aggregate.Diary.Line;
import io.klantbeeld.profile.aggregate.EarlierMoments.Busy;
import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.test.PlanProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** How moments are counted that were there before their series. */
@QuarkusTest
@RealServers
class EarlierMomentsTest {
    private static final Instant AT = Instant.parse("2026-03-10T12:00:00Z");
    private static final int RANGES = 16;

    @Inject
    Aggregates aggregates;

    @Inject
    EarlierMoments earlier;

    @Inject
    Standstill standstill;

    @Inject
    Registry registry;

    @Inject
    Diary diary;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String brand = "earlier-" + UUID.randomUUID().toString().substring(0, 8);
    private final Aggregation count = new Aggregation(brand, "Looked", null, AggregateFunction.COUNT, null, null);
    private Node home;

    @BeforeEach
    void meet() {
        home = diary.node("crm", brand);
    }

    @Test
    void oneWalkCountsForAllThatBeganAtTheSameTime() {
        var profile = diary.write(line(0));
        var filtered =
                new Aggregation(brand, "Looked", "event.channel == 'EMAIL'", AggregateFunction.COUNT, null, null);
        var channels = new Aggregation(brand, "*", null, AggregateFunction.UNIQUE_LIST, "$channel", null);
        var all = List.of(count, filtered, channels);

        try (var probe = PlanProbe.start()) {
            QuarkusTransaction.requiringNew().run(() -> all.forEach(each -> aggregates.keep(List.of(each))));
            awaitComplete(all);

            var found = aggregates.of(Map.of(profile, Set.copyOf(all)), AT).get(profile);
            assertThat(all.stream().map(found::get).map(Aggregated::value)).containsExactly(1L, 0L, List.of("WEB"));
            assertThat(probe.plans())
                    .filteredOn(plan ->
                            plan.sql().contains("SELECT node_id, sum(moments)::bigint AS moments FROM appreciation"))
                    .hasSizeBetween(RANGES, 2 * RANGES - 1);
        }
        assertThat(rows(filtered))
                .as("buckets without a moment that passes the filter")
                .isZero();
    }

    @Test
    void aBucketThatAnotherHasMadeIsCountedAgainUnderItsLock() {
        diary.write(line(0));
        QuarkusTransaction.requiringNew().run(() -> aggregates.keep(List.of(count)));
        awaitComplete(List.of(count));
        diary.write(line(1));
        diary.write(line(2));

        boolean areNew = QuarkusTransaction.requiringNew().call(() -> earlier.count(only(), nodes(), series()));
        QuarkusTransaction.requiringNew().run(() -> earlier.countAgain(only(), nodes(), series()));

        assertThat(areNew).isFalse();
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void aMomentThatIsTakenOutWhileItIsCountedCountsNoMore() throws Exception {
        diary.write(line(0));
        diary.write(line(1));
        HeldBackfills.during(this::takeOutWhileItIsCounted);
        awaitComplete(List.of(count));
        assertThat(counted()).isEqualTo(1);
    }

    private void takeOutWhileItIsCounted() throws Exception {
        var counting = new CountDownLatch(1);
        try (var another = Executors.newVirtualThreadPerTaskExecutor()) {
            QuarkusTransaction.requiringNew().run(() -> aggregates.keep(List.of(count)));
            registry.readAgain();

            var page = another.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                standstill.forCounting();
                assertThat(earlier.count(only(), nodes(), series())).isTrue();
                counting.countDown();
                awaitSomebodyWaiting();
            }));
            assertThat(counting.await(2, TimeUnit.MINUTES)).isTrue();
            diary.crossOut(line(0));
            page.get(2, TimeUnit.MINUTES);

            assertThat(counted()).isEqualTo(1);
        }
    }

    private void awaitSomebodyWaiting() {
        await().until(() -> sql.count("pg_locks WHERE locktype = 'advisory' AND NOT granted") > 0);
    }

    private Line line(int number) {
        return new Line(brand, home, "Looked", AT.plusSeconds(number));
    }

    /** Where nobody is but the person. */
    private Range only() {
        var id = home.id();
        var before = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
        return new Range(List.of(), 0, before, id);
    }

    private List<Busy> nodes() {
        return earlier.next(only(), 10);
    }

    private Map<Integer, Series> series() {
        var series = registry.readAgain().byKey().get(count.series());
        return Map.of(series.id(), series);
    }

    private long counted() {
        return ((Number) sql.value(
                        "SELECT coalesce(sum(moments), 0) FROM aggregate_bucket WHERE series_id = ?",
                        series().keySet().iterator().next()))
                .longValue();
    }

    private long rows(Aggregation aggregation) {
        return sql.count(
                "aggregate_bucket WHERE series_id = ?",
                registry.readAgain().byKey().get(aggregation.series()).id());
    }

    private void awaitComplete(List<Aggregation> wanted) {
        await().until(() -> aggregates.isComplete(wanted));
    }
}
