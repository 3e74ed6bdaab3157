package io.klantbeeld.benchmark.contact.trigger;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.contact.mail.ArrivedMail;
import io.klantbeeld.benchmark.contact.trigger.TriggerFigures.AtRate;
import io.klantbeeld.benchmark.contact.trigger.TriggerFigures.Missing;
import io.klantbeeld.benchmark.contact.trigger.TriggerFigures.Sustained;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TriggerFiguresTest {
    private static final Plan PLAN = new Plan(Duration.ofSeconds(120), Duration.ofSeconds(20), 1_000_000);
    private static final long MILLI = 1_000_000;

    private final Awaited awaited = new Awaited();

    @Test
    void theBarIsAboutTheMailAndKeptThatIsJustKept() {
        assertThat(report(1_999, 0).isGood()).isTrue();
        assertThat(report(2_000, 0).isGood()).isFalse();
    }

    @Test
    void anEventFromWhichNothingFollowsIsAViolation() {
        assertThat(report(1, 1).invariants()).containsEntry("neverDecided", 1L).containsEntry("neverMailed", 1L);
    }

    @Test
    void anEventIsAwaitedUntilItsDecisionAndItsMailAreThere() {
        // given
        awaited.expect(7, 0);

        // when
        awaited.decided(7, 20 * MILLI);
        awaited.arrived(mail("Load 7", 50 * MILLI));

        // then
        assertThat(Missing.of(awaited)).isEqualTo(new Missing(0, 0));
        assertThat(awaited.untilDecided().max()).isBetween(19.9, 20.1);
        assertThat(awaited.untilMailed().max()).isBetween(49.9, 50.1);
    }

    @Test
    void whatIsSeenAgainOrOfAnotherPartDoesNotCount() {
        // given
        awaited.expect(7, 0);

        // when
        awaited.decided(7, MILLI);
        awaited.decided(7, 90 * MILLI);
        awaited.decided(8, 90 * MILLI);
        awaited.arrived(mail("Load 8", 90 * MILLI));
        awaited.arrived(mail("Koffie?", 90 * MILLI));

        // then
        assertThat(awaited.decided()).isEqualTo(1);
        assertThat(awaited.secondsUntilDecided(0)).isEqualTo(0.001);
        assertThat(Missing.of(awaited)).isEqualTo(new Missing(0, 1));
    }

    @Test
    void whatWasNotAcceptedIsNotAwaited() {
        awaited.expect(7, 0);
        awaited.forget(7);

        assertThat(Missing.of(awaited)).isEqualTo(new Missing(0, 0));
    }

    private static ArrivedMail mail(String subject, long at) {
        return new ArrivedMail("<x>", subject, at, new byte[0]);
    }

    private static LoadReport report(double p95, long missing) {
        return new TriggerFigures(
                        new Sustained(4_000, 20, Errors.NONE, new Missing(0, 0)),
                        new AtRate(Errors.NONE, new Latency(1, 2, 3, 4), new Latency(1, p95, p95, p95)),
                        new Missing(missing, missing),
                        0,
                        Map.of("duplicates", 0L, "overCap", 0L, "withoutPermission", 0L),
                        1_000)
                .report(PLAN);
    }
}
