package io.klantbeeld.benchmark.trait;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.trait.TraitFigures.Counted;
import io.klantbeeld.benchmark.trait.TraitFigures.Late;
import io.klantbeeld.benchmark.trait.TraitFigures.Reads;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TraitFiguresTest {
    private static final Plan PLAN = new Plan(Duration.ofSeconds(120), Duration.ofSeconds(20), 1_000_000);

    @Test
    void barsAreKeptThatAreJustKeptAndEachIsBrokenByItsOwnFigure() {
        assertThat(report(19.9, 999, Errors.NONE).isGood()).isTrue();
        assertThat(broken(report(20, 999, Errors.NONE))).containsExactly("read.p99<20");
        assertThat(broken(report(19.9, 1_000, Errors.NONE))).containsExactly("late.visible.p99<1000");
    }

    @Test
    void momentsASecondAreHeldAgainstThoseOfBareSql() {
        var report = report(1, 1, Errors.NONE);

        assertThat(report.unit()).isEqualTo("moment");
        assertThat(report.perSecond()).isEqualTo(40_000);
        assertThat(report.limit().ratio()).isEqualTo(0.5);
    }

    @Test
    void whatFailedAnywhereIsTold() {
        var report = report(1, 1, new Errors(3, Map.of("503", 3L)));

        assertThat(report.isGood()).isFalse();
        assertThat(report.errors()).isEqualTo(new Errors(6, Map.of("503", 6L)));
    }

    @Test
    void eachRunHasATraitOfItsOwn() {
        var one = SpentTrait.of(1_800_000_000_001L);
        var other = SpentTrait.of(1_800_000_000_002L);

        assertThat(one.name()).isNotEqualTo(other.name()).matches("[A-Za-z][A-Za-z0-9_]{0,62}");
        assertThat(one.settings().get("filter")).isNotEqualTo(other.settings().get("filter"));
        assertThat(one.sql()).contains("::numeric >= " + one.least());
    }

    private static List<String> broken(LoadReport report) {
        return report.bars().stream().filter(bar -> !bar.pass()).map(Bar::name).toList();
    }

    private static LoadReport report(double read, double visible, Errors errors) {
        return new TraitFigures(
                        new Counted(2_000_000, 50, 80_000, 0),
                        new Reads(3_000, latency(1), errors),
                        new Reads(500, latency(read), Errors.NONE),
                        new Late(errors, latency(visible)),
                        0)
                .report(PLAN);
    }

    private static Latency latency(double p99) {
        return new Latency(1, 1, p99, p99);
    }
}
