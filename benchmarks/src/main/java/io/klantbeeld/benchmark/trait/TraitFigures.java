package io.klantbeeld.benchmark.trait;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.benchmark.drive.Measurement;
import io.klantbeeld.benchmark.running.EventBatches;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured of a computed trait.
 *
 * @param most reads as fast as they go
 * @param atRate reads at a steady rate
 * @param missing events that never were applied
 */
record TraitFigures(Counted counted, Reads most, Reads atRate, Late late, long missing) {
    private static final int BAR_READ_MILLIS = 20;
    private static final int BAR_VISIBLE_MILLIS = 1_000;

    /**
     * How the past was counted.
     *
     * @param seconds from the definition to its first answer
     * @param limit moments a second by bare SQL
     * @param differing persons, of some, who have another value by bare SQL
     */
    record Counted(long moments, double seconds, double limit, long differing) {
        double perSecond() {
            return moments / seconds;
        }
    }

    /** How profiles with the trait were read. */
    record Reads(double perSecond, Latency latency, Errors errors) {
        static Reads of(Measurement measured) {
            return new Reads(measured.perSecond(), measured.latency(), measured.errors());
        }
    }

    /** What came of 1,000 late events a second, and how soon they showed in the trait. */
    record Late(Errors errors, Latency visible) {}

    LoadReport report(Plan plan) {
        return new LoadReport(
                "traits",
                "sum-of-90-days",
                counted.seconds(),
                plan.warmup().toSeconds(),
                null,
                counted.moments(),
                "moment",
                counted.perSecond(),
                atRate.latency(),
                late.visible(),
                most.errors().and(atRate.errors()).and(late.errors()),
                dataset(plan),
                new Limit(
                        "the same sums by one bare SQL statement",
                        counted.limit(),
                        counted.perSecond() / counted.limit()),
                Map.of("missing", missing, "valuesUnlikeBareSql", counted.differing()),
                bars(),
                Machine.here());
    }

    private Map<String, Long> dataset(Plan plan) {
        return new TreeMap<>(Map.of(
                "persons",
                (long) plan.persons(),
                "readsPerSecond",
                Math.round(most.perSecond()),
                "readsPerSecondWhileLatencyIsMeasured",
                (long) TraitRun.READS_PER_SECOND,
                "lateEventsPerSecond",
                (long) TraitRun.BATCHES_PER_SECOND * EventBatches.SIZE));
    }

    private List<Bar> bars() {
        return List.of(
                new Bar("read.p99<" + BAR_READ_MILLIS, atRate.latency().p99() < BAR_READ_MILLIS),
                new Bar("late.visible.p99<" + BAR_VISIBLE_MILLIS, late.visible().p99() < BAR_VISIBLE_MILLIS));
    }
}
