package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.permission.WithdrawFigures.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WithdrawFiguresTest {
    private static final Plan PLAN = new Plan(Duration.ofSeconds(120), Duration.ofSeconds(20), 1_000_000);

    @Test
    void barsAreKeptThatAreJustKept() {
        assertThat(report(999, 999, 0, 0).isGood()).isTrue();
    }

    @Test
    void eachBarIsBrokenByItsOwnFigure() {
        assertThat(broken(report(1_000, 999, 0, 0))).containsExactly("otherReplica.p99<1000");
        assertThat(broken(report(999, 1_000, 0, 0))).containsExactly("published.p99<1000");
    }

    @Test
    void aPermitAfterAWithdrawalIsAViolation() {
        assertThat(report(1, 1, 1, 0).isGood()).isFalse();
        assertThat(report(1, 1, 0, 1).isGood()).isFalse();
    }

    @Test
    void whoWithdrawsInTheWarmUpDoesNotWithdrawAgain() {
        assertThat(WithdrawRun.persons(PLAN)).isEqualTo(140 * WithdrawFigures.RATE);
    }

    @Test
    void decisionsKeepTheirBarsWhenTheyJustDo() {
        assertThat(DecideFigures.bars(3_000, 9.9)).allMatch(Bar::pass);
        assertThat(DecideFigures.bars(2_999, 10)).noneMatch(Bar::pass);
    }

    private static List<String> broken(LoadReport report) {
        return report.bars().stream().filter(bar -> !bar.pass()).map(Bar::name).toList();
    }

    private static LoadReport report(double replica, double published, long permitted, long unpublished) {
        return new WithdrawFigures(
                        new Rate(4_000, 20, Errors.NONE),
                        latency(5),
                        latency(replica),
                        latency(published),
                        permitted,
                        unpublished,
                        800,
                        Map.of("persons", 28_000L))
                .report(PLAN);
    }

    private static Latency latency(double p99) {
        return new Latency(1, 1, p99, p99);
    }
}
