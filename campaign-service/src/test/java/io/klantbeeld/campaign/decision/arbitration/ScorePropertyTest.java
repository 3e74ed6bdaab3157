package io.klantbeeld.campaign.decision.arbitration;

import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Cap;
import io.klantbeeld.campaign.contact.pressure.Experience;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.contact.response.Responses.Count;
import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import io.klantbeeld.event.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

class ScorePropertyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final int ROOM = 10;

    @Property
    void whatIsAnsweredMoreOftenScoresHigher(
            @ForAll @LongRange(max = 1_000_000) long trials,
            @ForAll @LongRange(max = 1_000) long successes,
            @ForAll @IntRange(max = ROOM - 1) int used) {
        var made = Math.max(trials, successes + 1);

        var fewer = propensity(new Count(made, successes));
        var more = propensity(new Count(made, successes + 1));

        assertThat(more).isGreaterThan(fewer).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(score(new Count(made, successes + 1), 4, used))
                .isGreaterThanOrEqualTo(score(new Count(made, successes), 4, used));
    }

    @Property
    void whatIsWorthMoreScoresHigher(
            @ForAll @IntRange(min = 1, max = 10_000) int value, @ForAll @IntRange(max = ROOM - 1) int used) {
        assertThat(score(Count.NONE, value + 1, used)).isGreaterThan(score(Count.NONE, value, used));
    }

    @Property
    void whoHadMoreIsMoreTiredAndNeverByMoreThanHalf(@ForAll @IntRange(max = ROOM - 2) int used) {
        var fresh = score(Count.NONE, 4, 0);

        assertThat(score(Count.NONE, 4, used + 1)).isLessThan(score(Count.NONE, 4, used));
        assertThat(score(Count.NONE, 4, used + 1).multiply(BigDecimal.TWO)).isGreaterThan(fresh);
    }

    @Property
    void theSameContactAlwaysHasTheSameScore(
            @ForAll @LongRange(max = 1_000) long successes, @ForAll @IntRange(max = ROOM) int used) {
        var count = new Count(1_000, successes);

        var score = score(count, 7, used);

        assertThat(score).isEqualTo(score(count, 7, used));
        assertThat(score.scale()).isBetween(0, 6);
    }

    @Example
    void itIsMadeOfItsComponents() {
        var treatment = new Treatment(
                "PHONE",
                "coffee-voucher",
                new Money(new BigDecimal("0.3"), "EUR"),
                new Treatment.Propensity(2, 8),
                Map.of("call-centre", new BigDecimal("1.5")));

        var score = Scoring.score(
                action(4, new BigDecimal("2"), treatment), treatment, Count.NONE, used(5), NOW, "call-centre");

        // 0.2 × 1.5 × 4 × 2 = 2.4, of which half × (5/10)² are fatigue.
        assertThat(score.evidence())
                .containsEntry("propensity", new BigDecimal("0.2"))
                .containsEntry("contextWeight", new BigDecimal("1.5"))
                .containsEntry("fatigue", new BigDecimal("0.3"))
                .containsEntry("score", new BigDecimal("1.8"));
    }

    @Example
    void whoIsNotPressedIsNotTiredAndASilentAuthorCostsNothing() {
        var treatment = new Treatment("EMAIL", "coffee-voucher", null, null, null);

        var score = Scoring.score(
                action(1, null, treatment), treatment, new Count(90, 9), Assessment.FREE, NOW, "call-centre");

        // One of ten was believed, ten of a hundred were found.
        assertThat(score.amount()).isEqualTo(new BigDecimal("0.1"));
        assertThat(score.components().fatigue()).isZero();
    }

    private static BigDecimal propensity(Count count) {
        return Propensity.of(new Treatment("EMAIL", "coffee-voucher", null, null, null), count)
                .mean();
    }

    private static BigDecimal score(Count count, int value, int used) {
        var treatment = new Treatment("EMAIL", "coffee-voucher", null, new Treatment.Propensity(2, 8), null);
        return Scoring.score(action(value, null, treatment), treatment, count, used(used), NOW, null)
                .amount();
    }

    private static Assessment used(int contacts) {
        var cap = new Cap(
                "ten-a-day@1", "CAP_REACHED", "blauwvlucht", Scope.ALL, ROOM, new Window.Rolling(Duration.ofDays(1)));
        var touch = new Touch("blauwvlucht", "EMAIL", "SURPRISE", "other", null, true, false, false, NOW, NOW);
        return new Assessment(
                List.of(cap), new Experience(Collections.nCopies(contacts, touch), List.of()), ZoneOffset.UTC);
    }

    private static Action action(int value, BigDecimal lever, Treatment treatment) {
        return new Action(
                "coffee-voucher",
                null,
                "SURPRISE",
                "marketing",
                null,
                null,
                null,
                null,
                null,
                new Money(BigDecimal.valueOf(value), "EUR"),
                List.of(treatment),
                null,
                lever,
                null,
                null,
                null);
    }
}
