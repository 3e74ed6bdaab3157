package io.klantbeeld.benchmark.contact.advice;

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
 * What was measured of advice.
 *
 * @param most as fast as it goes
 * @param atRate at a steady rate
 * @param limit the same rows by bare SQL
 */
record AdviceFigures(
        Measurement most, Measurement atRate, Measurement limit, long persons, Map<String, Long> invariants) {
    static final int RATE = 250;

    private static final int BAR_PER_SECOND = 500;
    private static final int BAR_MILLIS = 50;

    LoadReport report(Plan plan) {
        return new LoadReport(
                "next-best-action",
                "fifty-actions",
                most.seconds(),
                plan.warmup().toSeconds(),
                null,
                most.done(),
                "advice",
                most.perSecond(),
                atRate.latency(),
                null,
                most.errors().and(atRate.errors()),
                new TreeMap<>(Map.of(
                        "persons",
                        persons,
                        "runningCampaigns",
                        (long) FiftyActions.CAMPAIGNS,
                        "advicePerSecondWhileLatencyIsMeasured",
                        (long) RATE)),
                new Limit("the same rows by bare SQL", limit.perSecond(), most.perSecond() / limit.perSecond()),
                invariants,
                bars(most.perSecond(), atRate.latency().p95()),
                Machine.here());
    }

    static List<Bar> bars(double perSecond, double p95) {
        return List.of(
                new Bar("perSecond>=" + BAR_PER_SECOND, perSecond >= BAR_PER_SECOND),
                new Bar("p95<" + BAR_MILLIS, p95 < BAR_MILLIS));
    }
}
