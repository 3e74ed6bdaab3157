package io.klantbeeld.profile.relationship;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Policy POLICY = new Policy(
            1,
            90,
            List.of(
                    weight("EVENT", null, null, "0.1", "0"),
                    weight("EVENT", null, "Order Completed", "5", "0"),
                    weight("CALL", null, null, "1", "5"),
                    weight("CALL", "OUTBOUND", null, "-0.5", "3")),
            "steward",
            Instant.EPOCH);
    private static final List<Appreciation> KINDS = List.of(
            moment("EVENT", "INBOUND", null, "0"),
            moment("EVENT", "INBOUND", "Order Completed", "0"),
            moment("CALL", "INBOUND", null, "-0.333"),
            moment("CALL", "OUTBOUND", "COMPLETED", "0.777"));

    private final Score score = new Score(POLICY, DAY);

    @Property(tries = 300)
    void theSumsOfDaysScoreAsTheirMomentsDoInWhateverOrderTheyWereAddedUp(
            @ForAll @Size(max = 60) List<@IntRange(max = 999) Integer> numbers, @ForAll long seed) {
        var moments = new ArrayList<>(numbers.stream()
                .map(number -> on(KINDS.get(number % KINDS.size()), DAY.minusDays(number / KINDS.size())))
                .toList());
        var naive = naive(moments);

        Collections.shuffle(moments, new Random(seed));

        assertThat(score.of(sums(moments))).isEqualTo(naive);
        assertThat(score.of(moments)).isEqualTo(naive);
    }

    @Property(tries = 200)
    void whatIsTakenBackLeavesNothing(@ForAll @Size(min = 1, max = 20) List<@IntRange(max = 999) Integer> numbers) {
        var moments = numbers.stream()
                .map(number -> on(KINDS.get(number % KINDS.size()), DAY.minusDays(number)))
                .toList();
        var both = new ArrayList<>(moments);
        moments.forEach(moment -> both.add(new Appreciation(
                moment.day(),
                moment.type(),
                moment.direction(),
                moment.label(),
                -1,
                moment.sentiments().negate())));

        assertThat(score.of(both)).isEqualByComparingTo("0");
    }

    @Test
    void aMomentIsWorthHalfAfterTheHalfLife() {
        var order = moment("EVENT", "INBOUND", "Order Completed", "0");

        assertThat(score.ofOne(on(order, DAY))).isEqualByComparingTo("5");
        assertThat(score.ofOne(on(order, DAY.minusDays(90)))).isEqualByComparingTo("2.5");
        assertThat(score.ofOne(on(order, DAY.minusDays(180)))).isEqualByComparingTo("1.25");
    }

    @Test
    void theWeightThatSaysMostAboutAMomentCounts() {
        assertThat(score.weightOf(moment("EVENT", "INBOUND", "Seen", "0"))).isEqualByComparingTo("0.1");
        assertThat(score.weightOf(moment("EVENT", "INBOUND", "Order Completed", "0")))
                .isEqualByComparingTo("5");
        assertThat(score.weightOf(moment("CALL", "INBOUND", null, "1"))).isEqualByComparingTo("6");
        assertThat(score.weightOf(moment("CALL", "OUTBOUND", null, "-1"))).isEqualByComparingTo("-3.5");
        assertThat(score.weightOf(moment("VISIT", null, null, "1"))).isEqualByComparingTo("0");
    }

    private static BigDecimal naive(List<Appreciation> moments) {
        var scale = POLICY.scale();
        var sum = BigDecimal.ZERO;
        for (var moment : moments) {
            var weight = scale.of(moment.type(), moment.direction(), moment.label());
            var worth = weight.points().add(weight.sentiment().multiply(moment.sentiments()));
            sum = sum.add(
                    worth.multiply(POLICY.factor(DAY.toEpochDay() - moment.day().toEpochDay())));
        }
        return sum.setScale(2, RoundingMode.HALF_EVEN);
    }

    private static List<Appreciation> sums(List<Appreciation> moments) {
        var sums = new HashMap<List<Object>, Appreciation>();
        for (var moment : moments) {
            var key = new ArrayList<Object>(List.of(moment.day(), moment.type(), moment.direction()));
            key.add(moment.label());
            sums.merge(
                    key,
                    moment,
                    (a, b) -> new Appreciation(
                            a.day(),
                            a.type(),
                            a.direction(),
                            a.label(),
                            a.moments() + b.moments(),
                            a.sentiments().add(b.sentiments())));
        }
        return List.copyOf(sums.values());
    }

    private static Weight weight(String type, String direction, String label, String points, String sentiment) {
        return new Weight(type, direction, label, new BigDecimal(points), new BigDecimal(sentiment));
    }

    private static Appreciation moment(String type, String direction, String label, String sentiment) {
        return new Appreciation(DAY, type, direction, label, 1, new BigDecimal(sentiment));
    }

    private static Appreciation on(Appreciation moment, LocalDate day) {
        return new Appreciation(
                day, moment.type(), moment.direction(), moment.label(), moment.moments(), moment.sentiments());
    }
}
