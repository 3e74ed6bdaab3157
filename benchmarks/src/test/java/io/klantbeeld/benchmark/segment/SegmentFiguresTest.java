package io.klantbeeld.benchmark.segment;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.running.Sustained;
import io.klantbeeld.benchmark.segment.SegmentFigures.AtRate;
import io.klantbeeld.benchmark.segment.SegmentFigures.Built;
import io.klantbeeld.benchmark.segment.SegmentFigures.Estimates;
import io.klantbeeld.benchmark.segment.SegmentFigures.Ingestion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentFiguresTest {
    private static final Plan PLAN = new Plan(Duration.ofSeconds(240), Duration.ofSeconds(20), 1_000_000);

    @Test
    void barsAreKeptThatAreJustKept() {
        var report = report(59.9, 999, 299, 999, 2_400);

        assertThat(report.isGood()).isTrue();
        assertThat(report.bars())
                .extracting(Bar::name)
                .containsExactly(
                        "firstBuild.seconds<60",
                        "visible.p99<1000",
                        "preview.p99<300",
                        "left.p99<1000",
                        "ingestWithSegments.ratio>=0.8");
    }

    @Test
    void eachBarIsBrokenByItsOwnFigure() {
        assertThat(broken(report(60, 999, 299, 999, 2_400))).containsExactly("firstBuild.seconds<60");
        assertThat(broken(report(59.9, 1_000, 299, 999, 2_400))).containsExactly("visible.p99<1000");
        assertThat(broken(report(59.9, 999, 300, 999, 2_400))).containsExactly("preview.p99<300");
        assertThat(broken(report(59.9, 999, 299, 1_000, 2_400))).containsExactly("left.p99<1000");
        assertThat(broken(report(59.9, 999, 299, 999, 2_399))).containsExactly("ingestWithSegments.ratio>=0.8");
    }

    @Test
    void theTimeToCountPastEventsComesAfterTheFirstBuild() {
        var report = report(50, 1, 1, 1, 3_000);

        assertThat(report.durationSeconds()).isEqualTo(50);
        assertThat(report.perSecond()).isEqualTo(20_000);
        assertThat(report.limit().ratio()).isEqualTo(0.2);
        assertThat(report.dataset())
                .containsEntry("millisToCountPastEvents", 20_000L)
                .containsEntry("segmentsWhileVisibilityIsMeasured", 100L)
                .containsEntry("segmentsWhileIngestionIsMeasured", 1_000L);
    }

    private static List<String> broken(LoadReport report) {
        return report.bars().stream().filter(bar -> !bar.pass()).map(Bar::name).toList();
    }

    private static LoadReport report(double buildSeconds, double visible, double preview, double left, double with) {
        return new SegmentFigures(
                        new Ingestion(new Sustained(3_000, 60_000, 20), new Sustained(with, 48_000, 20), 0),
                        new Estimates(latency(preview), Errors.NONE),
                        new Built(new FirstBuild.Result(buildSeconds, 1_000_000, 60_000), 20, 100_000, 0),
                        new AtRate(new Errors(0, Map.of()), latency(visible)),
                        latency(left))
                .report(PLAN);
    }

    private static Latency latency(double p99) {
        return new Latency(1, 1, p99, p99);
    }
}
