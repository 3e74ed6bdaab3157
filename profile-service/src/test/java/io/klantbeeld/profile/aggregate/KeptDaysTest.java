package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.aggregate.Diary.Line;
import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.test.Plan;
import io.klantbeeld.test.PlanProbe;
import io.klantbeeld.test.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What is read of persons is what is asked of them, and moments only of days that a window really cuts. */
@QuarkusTest
@RealServers
class KeptDaysTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WINDOW = Duration.ofDays(7);
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @Inject
    Aggregates aggregates;

    @Inject
    Diary diary;

    private final String brand = "kept-" + UUID.randomUUID().toString().substring(0, 8);
    private final Aggregation looked = count("Looked", null);
    private final Aggregation bought = count("Bought", null);
    private final Aggregation lookedLately = count("Looked", WINDOW);
    private final Aggregation pages =
            new Aggregation(brand, "Looked", null, AggregateFunction.UNIQUE_COUNT, "page", WINDOW);

    @Test
    void ofEachPersonNothingIsReadButWhatIsAskedOfThatPerson() {
        keep(looked, bought);
        var anna = did("anna", "Looked", 5);
        did("anna", "Bought", 1);
        var bram = did("bram", "Bought", 2);
        did("bram", "Looked", 1);
        var carla = did("carla", "Looked", 1);

        try (var probe = PlanProbe.start()) {
            var found =
                    aggregates.of(Map.of(anna, Set.of(looked), bram, Set.of(looked, bought), carla, Set.of()), NOON);

            assertThat(found.get(anna)).containsOnlyKeys(looked);
            assertThat(found.get(bram)).containsOnlyKeys(looked, bought);
            assertThat(found.get(carla)).isEmpty();
            assertThat(found.get(anna).get(looked).value()).isEqualTo(5L);
            assertThat(found.get(bram).get(bought).value()).isEqualTo(2L);
            assertThat(found.get(bram).get(looked).value()).isEqualTo(1L);
            await().untilAsserted(() -> assertThat(statements(probe, "FROM aggregate_bucket k", anna))
                    .extracting(plan -> plan.rowsOf("aggregate_bucket"))
                    .contains(8L)
                    .allMatch(rows -> rows == 8 || rows == 0));
        }
    }

    @Test
    void aDayThatIsCutIsReadAgainOnlyWhereMomentsLieOnBothSides() {
        keep(lookedLately, pages);
        var home = diary.node("crm", brand);
        var first = NOON.minusSeconds(3_600);
        var anna = diary.write(looked(home, first, "start"));
        diary.write(looked(home, NOON, "basket"));
        diary.write(looked(home, NOON.minus(DAY), "start"));
        diary.write(looked(home, NOON.minus(DAY.multipliedBy(2)), "start"));

        try (var probe = PlanProbe.start()) {
            assertThat(seen(anna, first)).containsExactly(2L, 2L);
            assertThat(seen(anna, NOON.plusNanos(1_000))).containsExactly(0L, 0L);
            assertThat(seen(anna, first.plusNanos(1_000))).containsExactly(1L, 1L);
            assertThat(seen(anna, NOON)).containsExactly(1L, 1L);

            await().untilAsserted(() -> assertThat(statements(probe, "AS s (node_id, from_at, to_at)", home.id()))
                    .extracting(plan -> plan.rowsOf("interaction_2026_03"))
                    .containsExactly(1L, 1L));
        }
    }

    @Test
    void aDeviceThatChangesHandsAtNoonIsOfEachUntilOrSinceThen() {
        keep(looked, lookedLately, pages);
        var device = diary.node("anonymous_id", brand);
        var anna = diary.write(looked(diary.node("user_id", brand + 1), NOON.minus(DAY), "login"), device);
        diary.write(looked(device, NOON.minusSeconds(7_200), "start"));
        diary.write(looked(device, NOON.minusSeconds(1), "basket"));
        var bram = diary.write(looked(diary.node("user_id", brand + 2), NOON, "login"), device);
        diary.write(looked(device, NOON.plusSeconds(60), "start"));

        var all = Set.of(looked, lookedLately, pages);
        var found = aggregates.of(Map.of(anna, all, bram, all), NOON.plus(DAY));

        assertThat(found.get(anna).get(looked).value()).isEqualTo(3L);
        assertThat(found.get(anna).get(pages).value()).isEqualTo(3L);
        assertThat(found.get(bram).get(looked).value()).isEqualTo(2L);
        assertThat(found.get(bram).get(pages).value()).isEqualTo(2L);
        assertThat(seen(anna, NOON.minusSeconds(7_199))).containsExactly(1L, 1L);
        assertThat(seen(bram, NOON.plusSeconds(1))).containsExactly(1L, 1L);
        var until = NOON.minusSeconds(7_199).plus(WINDOW);
        var summaries = aggregates.summaries(List.of(anna, bram), Set.of(), until, List.of(pages), until);
        assertThat(summaries.get(anna).days().get(pages).getLast().moments()).isEqualTo(Map.of("basket", 1L));
        assertThat(summaries.get(bram).days().get(pages).getLast().moments())
                .isEqualTo(Map.of("login", 1L, "start", 1L));
    }

    /** What a window that begins at an instant shows. */
    private List<Object> seen(UUID profile, Instant from) {
        var at = from.plus(WINDOW).minusNanos(1_000);
        var found =
                aggregates.of(Map.of(profile, Set.of(lookedLately, pages)), at).get(profile);
        return Stream.of(lookedLately, pages)
                .map(each -> found.get(each).value())
                .toList();
    }

    /** Somebody does the same on so many days. */
    private UUID did(String who, String what, int days) {
        return IntStream.range(0, days)
                .mapToObj(
                        day -> new Line(brand, diary.node("crm", brand + who), what, NOON.minus(DAY.multipliedBy(day))))
                .map(diary::write)
                .toList()
                .getFirst();
    }

    private Line looked(Node home, Instant at, String page) {
        return new Line(brand, home, "Looked", at, Map.of("page", page));
    }

    private Aggregation count(String event, Duration window) {
        return new Aggregation(brand, event, null, AggregateFunction.COUNT, null, window);
    }

    private void keep(Aggregation... wanted) {
        QuarkusTransaction.requiringNew().run(() -> aggregates.keep(List.of(wanted)));
        await().until(() -> aggregates.isComplete(List.of(wanted)));
    }

    private static List<Plan> statements(PlanProbe probe, String text, UUID about) {
        return probe.plans().stream()
                .filter(plan -> plan.sql().contains(text) && plan.parameters().contains(about.toString()))
                .toList();
    }
}
