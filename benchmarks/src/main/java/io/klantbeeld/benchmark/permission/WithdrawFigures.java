package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.benchmark.drive.Measurement;
import io.klantbeeld.benchmark.permission.WithdrawRun.Watch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured of withdrawals.
 *
 * @param answered until a withdrawal was durable
 * @param replica until the other replica decided by it
 * @param published until the evaluated permission said so
 * @param wronglyPermitted decisions of the same replica after the answer that did not know of it
 * @param limit withdrawals a second by bare SQL
 */
record WithdrawFigures(
        Rate rate,
        Latency answered,
        Latency replica,
        Latency published,
        long wronglyPermitted,
        long neverPublished,
        double limit,
        Map<String, Long> crowd) {
    static final int RATE = 200;

    private static final int BAR_VISIBLE_MILLIS = 1_000;

    /** How many were answered. */
    record Rate(long done, double seconds, Errors errors) {}

    /** Sums up, after everything that is watched was seen. */
    static WithdrawFigures of(Measurement measured, Watch watch) {
        var replica = watch.replica().summary();
        long neverPublished = watch.published().missing();
        return new WithdrawFigures(
                new Rate(measured.done(), measured.seconds(), measured.errors()),
                watch.answered().summary(),
                replica,
                watch.published().summary(),
                watch.wronglyPermitted().sum(),
                neverPublished,
                0,
                Map.of());
    }

    /** The same with what was measured beside it. */
    WithdrawFigures with(double bare, Map<String, Long> dataset) {
        return new WithdrawFigures(rate, answered, replica, published, wronglyPermitted, neverPublished, bare, dataset);
    }

    LoadReport report(Plan plan) {
        double perSecond = rate.done() / rate.seconds();
        return new LoadReport(
                "withdraw",
                "api-and-one-click",
                rate.seconds(),
                plan.warmup().toSeconds(),
                RATE,
                rate.done(),
                "withdrawal",
                perSecond,
                answered,
                published,
                rate.errors(),
                dataset(),
                new Limit("the same rows by bare SQL, one transaction after the other", limit, perSecond / limit),
                Map.of("wronglyPermitted", wronglyPermitted, "neverPublished", neverPublished),
                List.of(
                        new Bar("otherReplica.p99<" + BAR_VISIBLE_MILLIS, replica.p99() < BAR_VISIBLE_MILLIS),
                        new Bar("published.p99<" + BAR_VISIBLE_MILLIS, published.p99() < BAR_VISIBLE_MILLIS)),
                Machine.here());
    }

    private Map<String, Long> dataset() {
        var dataset = new TreeMap<>(crowd);
        dataset.put("otherReplicaMillisP99", Math.round(replica.p99()));
        return dataset;
    }
}
