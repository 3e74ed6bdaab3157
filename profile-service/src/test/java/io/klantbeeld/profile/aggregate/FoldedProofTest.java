package io.klantbeeld.profile.aggregate;

import io.klantbeeld.test.Proof;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Random moments, folded in random order and grouping, against the reference that goes through all of them. */
class FoldedProofTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final int MOST_MOMENTS = 40;

    private static final List<Object> VALUES = List.of(
            new BigDecimal("0.1"),
            new BigDecimal("0.2"),
            new BigDecimal("19.99"),
            new BigDecimal("-3"),
            new BigDecimal("100"),
            "AMS",
            "RTM",
            true);

    @Test
    void everyFunctionOfAnyGroupingIsWhatTheReferenceFinds() {
        seeds().forEach(seed -> {
            var random = new Random(seed);
            var moments = moments(random);
            for (var function : AggregateFunction.values()) {
                var aggregation = aggregation(function, random);

                var found = folded(moments, aggregation, random).result(aggregation);

                assertThat(found)
                        .as("%s over history %d", aggregation, seed)
                        .isEqualTo(Plain.aggregate(moments, aggregation, NOW));
            }
        });
    }

    @Test
    void theSumOfTenthsIsExact() {
        var aggregation = new Aggregation("b", "e", null, AggregateFunction.SUM, "p", null);
        var folded = new Folded();

        IntStream.range(0, 1_000).forEach(i -> folded.add(reading(new Plain(NOW, new BigDecimal("0.1")), aggregation)));

        assertThat(folded.result(aggregation).value()).isEqualTo(100.0);
    }

    @Test
    void nothingIsTheIdentityOfWhatIsKept() {
        var some = Tally.of(NOW, BigDecimal.TEN).and(Tally.of(NOW.minusSeconds(1), null));

        assertThat(some.and(Tally.NOTHING)).isEqualTo(some);
        assertThat(Tally.NOTHING.and(some)).isEqualTo(some);
    }

    @Test
    void aMomentLeavesItsWindowAtTheVeryInstantThatItIsAsOldAsTheWindowIsLong() {
        var window = Duration.ofDays(30);
        var happened = Instant.parse("2026-03-01T09:00:00.000001Z");
        var aggregation = new Aggregation("b", "e", null, AggregateFunction.COUNT, null, window);
        var leaves = happened.plus(window);

        var before = Slice.of(aggregation, null, leaves.minusNanos(1_000));
        var then = Slice.of(aggregation, null, leaves);

        assertThat(happened).isAfterOrEqualTo(before.from()).isBefore(then.from());
    }

    private static Folded folded(List<Plain> moments, Aggregation aggregation, Random random) {
        var slice = Slice.of(aggregation, null, NOW);
        var groups = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> new Folded())
                .toList();
        var shuffled = new ArrayList<>(moments);
        Collections.shuffle(shuffled, random);
        shuffled.stream()
                .filter(moment -> !moment.at().isBefore(slice.from()))
                .filter(moment -> aggregation.property() == null || moment.value() != null)
                .filter(moment -> !aggregation.function().isOfNumbers() || moment.value() instanceof BigDecimal)
                .forEach(moment -> groups.get(random.nextInt(groups.size())).add(reading(moment, aggregation)));
        var all = new ArrayList<>(groups);
        Collections.shuffle(all, random);
        return all.stream().reduce(new Folded(), Folded::add);
    }

    private static Reading reading(Plain moment, Aggregation aggregation) {
        boolean spread = aggregation.series().spread();
        var number = moment.value() instanceof BigDecimal decimal && aggregation.property() != null ? decimal : null;
        return new Reading(spread ? Plain.text(moment.value()) : null, Tally.of(moment.at(), number));
    }

    private static Aggregation aggregation(AggregateFunction function, Random random) {
        boolean ofProperty = function.worksWithProperty() && (!function.worksWithoutProperty() || random.nextBoolean());
        var window = random.nextBoolean() ? Duration.ofHours(1 + random.nextInt(24 * 60)) : null;
        return new Aggregation("b", "e", null, function, ofProperty ? "p" : null, window);
    }

    private static List<Plain> moments(Random random) {
        return IntStream.range(0, random.nextInt(MOST_MOMENTS))
                .mapToObj(i -> new Plain(
                        // Few times, so that moments are often simultaneous, and some at the edges of windows.
                        NOW.minus(Duration.ofHours(random.nextInt(24 * 60))),
                        random.nextInt(8) == 0 ? null : VALUES.get(random.nextInt(VALUES.size()))))
                .toList();
    }

    private static LongStream seeds() {
        return LongStream.range(0, Proof.tries(1_000, 50_000));
    }
}
