package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Measures withdrawals at 200 a second, by {@code POST /api/v1/consent-events} and by one click: whether the next
 * decision of the same replica knows of it, and how soon another replica and {@code consent.permission.v1} do.
 */
public final class WithdrawCase implements LoadCase {
    @Override
    public Duration usualWarmup() {
        return RunningPlatform.WARMUP;
    }

    @Override
    public LoadReport run(Plan plan, Consumer<String> progress) {
        var service = ConsentService.find();
        progress.accept("Making %,d persons who chose, unless they exist …".formatted(plan.persons()));
        Choosers.lasting(service, plan.persons()).assemble();
        var choosers = Choosers.willing(service, WithdrawRun.persons(plan));
        progress.accept("Making %,d persons more, who will withdraw …".formatted(choosers.size()));
        choosers.assemble();
        return WithdrawRun.measure(service, choosers, plan, progress).report(plan);
    }
}
