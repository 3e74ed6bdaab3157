package io.klantbeeld.benchmark.profile;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Measures how long a steward waits for a merge and an unmerge of two persons with 1,000 moments each. */
public final class MergeCase implements LoadCase {
    private static final int PAIRS = 10;
    private static final int MERGE_BAR_MILLIS = 50;
    private static final int UNMERGE_BAR_MILLIS = 100;

    @Override
    public Duration usualWarmup() {
        return RunningPlatform.WARMUP;
    }

    @Override
    public LoadReport run(Plan plan, Consumer<String> progress) {
        var platform = RunningPlatform.find();
        progress.accept("Making %d pairs of persons with %,d moments each …".formatted(PAIRS, Couple.MOMENTS));
        var couples = Couple.many(platform, PAIRS);
        progress.accept("Merging and unmerging them in turn …");
        var merges = new Turns(platform, couples, plan.warmup());
        var measured = new Drive(1, null, plan.warmup(), plan.measured()).run(i -> merges);
        progress.accept("Measuring the limit: the same pointers flipped by bare SQL …");
        var limit = new Drive(
                        1, null, plan.warmup().dividedBy(2), plan.measured().dividedBy(2))
                .run(i -> new BareFlip(platform, couples));
        var merge = merges.merges();
        var unmerge = merges.unmerges();
        progress.accept("Unmerges took p50 %.1f ms, p95 %.1f ms, p99 %.1f ms."
                .formatted(unmerge.p50(), unmerge.p95(), unmerge.p99()));
        return new LoadReport(
                "merge",
                "1000-moments-each",
                measured.seconds(),
                plan.warmup().toSeconds(),
                null,
                measured.done(),
                "merge or unmerge",
                measured.perSecond(),
                merge,
                null,
                measured.errors(),
                Map.of("pairs", (long) PAIRS, "momentsOfAPerson", (long) Couple.MOMENTS),
                new Limit("bare SQL", limit.perSecond(), measured.perSecond() / limit.perSecond()),
                Map.of("notRestored", merges.notRestored()),
                List.of(
                        new Bar("merge.p95<" + MERGE_BAR_MILLIS, merge.p95() < MERGE_BAR_MILLIS),
                        new Bar("unmerge.p95<" + UNMERGE_BAR_MILLIS, unmerge.p95() < UNMERGE_BAR_MILLIS)),
                Machine.here());
    }
}
