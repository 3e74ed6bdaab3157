package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.permission.AudienceFigures.Count;
import io.klantbeeld.benchmark.permission.Filtering.Filtered;
import io.klantbeeld.benchmark.running.LiveHeap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AudienceFiguresTest {
    private static final Plan PLAN = new Plan(Duration.ofSeconds(120), Duration.ofSeconds(20), 1_000_000);
    private static final long MEGABYTE = 1 << 20;
    private static final List<Count> COUNTS =
            List.of(new Count("PERMIT", "GRANTED_CONSENT", 700_000), new Count("DENY", "CONSENT_REFUSED", 300_000));

    @Test
    void barsAreKeptThatAreJustKept() {
        assertThat(report(59.9, 15, COUNTS).isGood()).isTrue();
    }

    @Test
    void eachBarIsBrokenByItsOwnFigure() {
        assertThat(broken(report(60, 15, COUNTS))).containsExactly("seconds<60");
        assertThat(broken(report(59.9, 16, COUNTS))).containsExactly("liveHeap.growthMegabytes<16");
    }

    @Test
    void otherCountsThanThoseOfBareSqlAreAViolation() {
        // when
        var report = report(
                50,
                1,
                List.of(
                        new Count("PERMIT", "GRANTED_CONSENT", 699_999),
                        new Count("DENY", "CONSENT_REFUSED", 300_000),
                        new Count("DENY", "NO_CONSENT", 1)));

        // then
        assertThat(report.invariants()).containsEntry("countsUnlikeBareSql", 2L);
        assertThat(report.isGood()).isFalse();
    }

    @Test
    void theTotalOfAHistogramIsWhatLives() {
        var histogram = List.of(
                " num     #instances         #bytes  class name (module)",
                "   1:        123456       12345678  [B (java.base@25)",
                "Total        654321       98765432");

        assertThat(LiveHeap.live(histogram)).isEqualTo(98_765_432);
    }

    @Test
    void theMemoryOfAProcessIsWhatLinuxTells() {
        assertThat(LiveHeap.resident(List.of("VmPeak:\t 3047848 kB", "VmRSS:\t  552212 kB")))
                .hasValue(552_212L * 1024);
        assertThat(LiveHeap.resident(List.of("Name:\tjava"))).isEmpty();
    }

    private static List<String> broken(LoadReport report) {
        return report.bars().stream().filter(bar -> !bar.pass()).map(Bar::name).toList();
    }

    private static LoadReport report(double seconds, long growth, List<Count> counts) {
        return new AudienceFigures(
                        new Filtered(100_000, 5, COUNTS, 60 * MEGABYTE, 400 * MEGABYTE),
                        new Filtered(1_000_000, seconds, counts, (60 + growth) * MEGABYTE, 500 * MEGABYTE),
                        COUNTS,
                        40_000,
                        Map.of("persons", 1_000_000L),
                        new Verdicts().invariants())
                .report(PLAN);
    }
}
