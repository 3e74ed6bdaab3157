package io.klantbeeld.benchmark.segment;

import io.klantbeeld.benchmark.LoadCase.Plan;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Latency;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.benchmark.running.EventBatches;
import io.klantbeeld.benchmark.running.Sustained;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured of segments.
 *
 * @param departures how late persons left whom time alone made leave
 */
record SegmentFigures(Ingestion ingestion, Estimates estimates, Built built, AtRate atRate, Latency departures) {
    private static final int BAR_BUILD_SECONDS = 60;
    private static final int BAR_VISIBLE_MILLIS = 1_000;
    private static final int BAR_PREVIEW_MILLIS = 300;
    private static final int BAR_LEFT_MILLIS = 1_000;
    private static final double BAR_KEPT = 0.8;

    /** Events a second without segments and with a thousand, and how many events of all never were applied. */
    record Ingestion(Sustained without, Sustained with, long missing) {
        double kept() {
            return with.perSecond() / without.perSecond();
        }
    }

    /** How long previews took. */
    record Estimates(Latency latency, Errors errors) {}

    /**
     * How the first build went.
     *
     * @param counting seconds from then on until what the rule needs of past events was counted
     * @param limit persons a second by bare SQL
     * @param differing persons who are not where bare SQL would have them
     */
    record Built(FirstBuild.Result result, double counting, double limit, long differing) {
        double perSecond() {
            return result.examined() / result.seconds();
        }
    }

    /** What came of 1,000 events a second, and how soon their persons were shown as members. */
    record AtRate(Errors errors, Latency visible) {}

    LoadReport report(Plan plan) {
        var build = built.result();
        return new LoadReport(
                "segment",
                "first-build",
                build.seconds(),
                plan.warmup().toSeconds(),
                SegmentRun.BATCHES_PER_SECOND * EventBatches.SIZE,
                build.examined(),
                "person",
                built.perSecond(),
                estimates.latency(),
                atRate.visible(),
                estimates.errors().and(atRate.errors()),
                dataset(),
                new Limit("the rule as one bare SQL statement", built.limit(), built.perSecond() / built.limit()),
                Map.of("missing", ingestion.missing(), "membersUnlikeBareSql", built.differing()),
                bars(),
                Machine.here());
    }

    private Map<String, Long> dataset() {
        var build = built.result();
        long hearing = EventRules.hearing().size();
        return new TreeMap<>(Map.of(
                "persons", build.examined(),
                "members", build.members(),
                "millisToCountPastEvents", Math.round(1_000 * built.counting()),
                "millisToLeaveAtWorst", Math.round(departures.max()),
                "segmentsWhileVisibilityIsMeasured", hearing,
                "segmentsWhileIngestionIsMeasured", hearing + EventRules.deaf().size(),
                "eventsPerSecondWithoutSegments", Math.round(ingestion.without().perSecond()),
                "eventsPerSecondWithSegments", Math.round(ingestion.with().perSecond())));
    }

    private List<Bar> bars() {
        return List.of(
                new Bar(
                        "firstBuild.seconds<" + BAR_BUILD_SECONDS,
                        built.result().seconds() < BAR_BUILD_SECONDS),
                new Bar("visible.p99<" + BAR_VISIBLE_MILLIS, atRate.visible().p99() < BAR_VISIBLE_MILLIS),
                new Bar("preview.p99<" + BAR_PREVIEW_MILLIS, estimates.latency().p99() < BAR_PREVIEW_MILLIS),
                new Bar("left.p99<" + BAR_LEFT_MILLIS, departures.p99() < BAR_LEFT_MILLIS),
                new Bar("ingestWithSegments.ratio>=" + BAR_KEPT, ingestion.kept() >= BAR_KEPT));
    }
}
