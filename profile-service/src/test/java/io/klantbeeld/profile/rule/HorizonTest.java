package io.klantbeeld.profile.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HorizonTest {
    @Test
    void somethingIsWithinALengthOfTimeUntilTheVeryInstantItEnds() {
        var then = Instant.parse("2026-01-01T10:00:00.000001Z");
        var end = then.plus(Duration.ofDays(3));

        assertThat(new Horizon(end.minusNanos(1_000)).within(then, Duration.ofDays(3)))
                .isTrue();
        assertThat(new Horizon(end).within(then, Duration.ofDays(3))).isFalse();
        assertThat(change(end.minusSeconds(60), (horizon, at) -> horizon.within(then, Duration.ofDays(3))))
                .isEqualTo(end);
    }

    @Test
    void whatHasNotHappenedYetIsNotWithinALengthOfTimeUntilItHappens() {
        var then = Instant.parse("2026-01-01T10:00:00Z");

        assertThat(change(then.minusSeconds(1), (horizon, at) -> horizon.within(then, Duration.ofDays(3))))
                .isEqualTo(then);
    }

    @Test
    void aPersonBornOnALeapDayIsAYearOlderOnTheTwentyEighth() {
        var born = Instant.parse("2004-02-29T00:00:00Z");
        var eve = Instant.parse("2026-02-27T23:59:59Z");
        var birthday = Instant.parse("2026-02-28T00:00:00Z");

        assertThat(new Horizon(eve).age(born)).isEqualTo(21);
        assertThat(new Horizon(birthday).age(born)).isEqualTo(22);
        assertThat(change(eve, (horizon, at) -> horizon.age(born))).isEqualTo(birthday);
        assertThat(change(birthday, (horizon, at) -> horizon.age(born))).isEqualTo("2027-02-28T00:00:00Z");
    }

    @Test
    void daysThatWentByAndDaysToGoChangeAtTheirInstants() {
        var then = Instant.parse("2026-01-10T10:00:00.5Z");

        assertThat(new Horizon(Instant.parse("2026-01-12T10:00:00.4Z")).daysSince(then))
                .isEqualTo(1);
        assertThat(new Horizon(Instant.parse("2026-01-12T10:00:00.5Z")).daysSince(then))
                .isEqualTo(2);
        assertThat(new Horizon(Instant.parse("2026-01-10T10:00:00.4Z")).daysSince(then))
                .isEqualTo(-1);
        assertThat(new Horizon(Instant.parse("2026-01-08T10:00:00.5Z")).daysUntil(then))
                .isEqualTo(2);
        assertThat(new Horizon(Instant.parse("2026-01-08T10:00:00.4Z")).daysUntil(then))
                .isEqualTo(3);
        assertThat(change(Instant.parse("2026-01-08T10:00:00.5Z"), (horizon, at) -> horizon.daysUntil(then)))
                .isEqualTo("2026-01-09T10:00:00.5Z");
    }

    @Test
    void everyAnswerIsTheSameUntilTheInstantThatItNames() {
        var then = Instant.parse("2025-12-31T13:14:15.161718Z");
        BiFunction<Horizon, Instant, Object> today = (horizon, instant) -> horizon.today();
        for (var question : List.<BiFunction<Horizon, Instant, Object>>of(
                today,
                Horizon::age,
                Horizon::daysSince,
                Horizon::daysUntil,
                (horizon, instant) -> horizon.within(instant, Duration.ofHours(50)))) {
            for (int hours = -100; hours < 100; hours++) {
                var at = then.plusSeconds(hours * 3_601L);
                var horizon = new Horizon(at);
                var answer = question.apply(horizon, then);
                var end = horizon.changesAt();
                if (end != null) {
                    assertThat(end).isAfter(at);
                    assertThat(question.apply(new Horizon(end.minusNanos(1)), then))
                            .isEqualTo(answer);
                }
            }
        }
    }

    private static Instant change(Instant at, BiFunction<Horizon, Instant, Object> question) {
        var horizon = new Horizon(at);
        question.apply(horizon, at);
        return horizon.changesAt();
    }
}
