package io.klantbeeld.benchmark.trait;

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
 * Measures a computed trait over a million persons: how fast the past is counted when it is defined, how long a profile
 * with it takes to read, and how soon an event of last month that comes today corrects it.
 */
public final class TraitsCase implements LoadCase {
    @Override
    public Duration usualWarmup() {
        return RunningPlatform.WARMUP;
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
            definitions.removeLeft(SpentTrait.TRAITS, "name", SpentTrait.PREFIX);
            var figures = new TraitRun(platform, definitions, website, plan).measure(progress);
            progress.accept("Removing the trait …");
            return figures.report(plan);
        }
    }
}
