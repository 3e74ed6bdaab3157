package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Measures {@code POST /api/v1/permissions/decisions} about one of a million persons who chose: how many a second, and
 * how long each takes at 1,000 a second. Every answer is compared with what the rows of the person imply.
 */
public final class DecideCase implements LoadCase {
    private static final int CALLERS = 16;

    @Override
    public Duration usualWarmup() {
        return RunningPlatform.WARMUP;
    }

    @Override
    public LoadReport run(Plan plan, Consumer<String> progress) {
        var service = ConsentService.find();
        var choosers = Choosers.lasting(service, plan.persons());
        progress.accept("Making %,d persons who chose, unless they exist …".formatted(plan.persons()));
        choosers.assemble();
        var verdicts = new Verdicts();
        progress.accept("Asking for decisions as fast as it goes …");
        var most = new Drive(CALLERS, null, plan.warmup(), plan.measured())
                .run(i -> new Deciding(service, choosers, verdicts, 1));
        progress.accept("%.0f decisions/s. Asking for %,d a second …".formatted(most.perSecond(), DecideFigures.RATE));
        var atRate = new Drive(CALLERS, DecideFigures.RATE, plan.warmup().dividedBy(2), plan.measured())
                .run(i -> new Deciding(service, choosers, verdicts, 1));
        progress.accept("Measuring the limit: the same facts by bare SQL …");
        var limit = new Drive(
                        CALLERS,
                        null,
                        plan.warmup().dividedBy(2),
                        plan.measured().dividedBy(2))
                .run(i -> new BareFacts(service, number -> {
                    var random = new SplittableRandom(number);
                    return List.of(Deciding.reference(choosers.someone(random), random));
                }));
        return new DecideFigures(most, atRate, limit, choosers.dataset(), verdicts.invariants()).report(plan);
    }
}
