package io.klantbeeld.benchmark.segment;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.running.Crowd;
import io.klantbeeld.benchmark.running.CrowdOrders;
import io.klantbeeld.benchmark.running.Definitions;
import io.klantbeeld.benchmark.running.RunningPlatform;
import io.klantbeeld.benchmark.running.Website;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Measures segments over a million persons: how long the first build of one takes, how soon an event shows in a hundred
 * of which it touches five, how late persons leave whom time alone makes leave, how long the estimate of a preview takes,
 * and how fast events are taken in with a thousand segments beside none.
 */
public final class SegmentCase implements LoadCase {
    /** How the keys begin of all segments that are defined here, and of no others. */
    private static final String PREFIX = "load-";

    @Override
    public Duration usualWarmup() {
        // All services and the broker take part, as in ingestion.
        return RunningPlatform.WARMUP.multipliedBy(2);
    }

    @Override
    public LoadReport run(Plan plan, Consumer<String> progress) {
        var platform = RunningPlatform.find();
        var crowd = new Crowd(platform, plan.persons());
        progress.accept("Making %,d persons with two orders each, unless they exist …".formatted(plan.persons()));
        crowd.assemble();
        new CrowdOrders(platform, crowd).assemble();
        try (var definitions = Definitions.on(platform.api()::send);
                var website = Website.of(platform)) {
            definitions.removeLeft(FirstBuild.SEGMENTS, "key", PREFIX);
            var prefix = PREFIX + Long.toString(System.currentTimeMillis(), 36) + "-";
            var figures = new SegmentRun(platform, definitions, website, prefix, plan).measure(progress);
            progress.accept("Removing the segments …");
            return figures.report(plan);
        }
    }
}
