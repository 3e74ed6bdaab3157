package io.klantbeeld.benchmark.contact.dispatch;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.contact.dispatch.DispatchFigures.Arrivals;
import io.klantbeeld.benchmark.contact.dispatch.DispatchFigures.Mails;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DispatchFiguresTest {
    private static final Plan PLAN = new Plan(Duration.ofSeconds(120), Duration.ofSeconds(20), 1_000_000);

    @Test
    void theBarIsKeptThatIsJustKept() {
        assertThat(report(10_000, 0, 10_000, 10_000).isGood()).isTrue();
        assertThat(report(9_999, 0, 10_000, 10_000).isGood()).isFalse();
    }

    @Test
    void aMailThatCameTwiceIsAViolation() {
        assertThat(report(10_000, 1, 10_000, 10_000).invariants()).containsEntry("duplicates", 1L);
    }

    @Test
    void aContactOfWhichTheServerKnowsNothingIsAViolation() {
        assertThat(report(10_000, 0, 9_999, 10_000).invariants()).containsEntry("ledgerUnlikeServer", 1L);
        assertThat(report(10_000, 0, 10_000, 9_999).invariants()).containsEntry("ledgerUnlikeServer", 1L);
    }

    @Test
    void moreIsDueThanCanLeaveInTheWarmUpAndAfterIt() {
        assertThat(DispatchRun.planned(PLAN)).isEqualTo(140_000);
    }

    private static LoadReport report(long mails, long duplicates, long distinct, long accepted) {
        return new DispatchFigures(
                        new Mails(mails, 20),
                        new Latency(1, 2, 3, 4),
                        Errors.NONE,
                        new Arrivals(duplicates, distinct, accepted, 5, 20_000),
                        Map.of("duplicates", 0L, "overCap", 0L, "withoutPermission", 0L),
                        20_000,
                        100_000)
                .report(PLAN);
    }
}
