package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.benchmark.drive.Measurement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured of single decisions.
 *
 * @param most as fast as it goes
 * @param atRate at a steady rate
 * @param limit the same facts by bare SQL
 */
record DecideFigures(
        Measurement most,
        Measurement atRate,
        Measurement limit,
        Map<String, Long> crowd,
        Map<String, Long> invariants) {
    static final int RATE = 1_000;

    private static final int BAR_PER_SECOND = 3_000;
    private static final int BAR_MILLIS = 10;

    LoadReport report(Plan plan) {
        var dataset = new TreeMap<>(crowd);
        dataset.put("decisionsPerSecondWhileLatencyIsMeasured", (long) RATE);
        return new LoadReport(
                "decide",
                "single",
                most.seconds(),
                plan.warmup().toSeconds(),
                null,
                most.done(),
                "decision",
                most.perSecond(),
                atRate.latency(),
                null,
                most.errors().and(atRate.errors()),
                dataset,
                new Limit("the same facts by bare SQL", limit.perSecond(), most.perSecond() / limit.perSecond()),
                invariants,
                bars(most.perSecond(), atRate.latency().p99()),
                Machine.here());
    }

    static List<Bar> bars(double perSecond, double p99) {
        return List.of(
                new Bar("perSecond>=" + BAR_PER_SECOND, perSecond >= BAR_PER_SECOND),
                new Bar("p99<" + BAR_MILLIS, p99 < BAR_MILLIS));
    }
}
