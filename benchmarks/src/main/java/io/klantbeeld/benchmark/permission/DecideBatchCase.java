package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.drive.Measurement;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Measures {@code POST /api/v1/permissions/decisions/batch} with a thousand requests about a million persons who chose:
 * how many cells a second. Every cell is compared with what the rows of the person imply.
 */
public final class DecideBatchCase implements LoadCase {
    private static final int CALLERS = 4;
    private static final int CELLS = 1_000;
    private static final int BAR_PER_SECOND = 20_000;

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
        progress.accept("Asking for batches of %,d as fast as it goes …".formatted(CELLS));
        var most = new Drive(CALLERS, null, plan.warmup(), plan.measured())
                .run(i -> new Deciding(service, choosers, verdicts, CELLS));
        progress.accept(
                "%,.0f cells/s. Measuring the limit: the same facts by bare SQL …".formatted(CELLS * most.perSecond()));
        var limit = new Drive(
                        CALLERS,
                        null,
                        plan.warmup().dividedBy(2),
                        plan.measured().dividedBy(2))
                .run(i -> new BareFacts(service, number -> references(choosers, number)));
        return report(plan, choosers, verdicts, most, CELLS * limit.perSecond());
    }

    private static List<String> references(Choosers choosers, long number) {
        var random = new SplittableRandom(number);
        return IntStream.range(0, CELLS)
                .mapToObj(i -> Deciding.reference(choosers.someone(random), random))
                .toList();
    }

    private static LoadReport report(
            Plan plan, Choosers choosers, Verdicts verdicts, Measurement most, double cellsOfLimit) {
        double perSecond = CELLS * most.perSecond();
        return new LoadReport(
                "decide-batch",
                "batch-" + CELLS,
                most.seconds(),
                plan.warmup().toSeconds(),
                null,
                CELLS * most.done(),
                "cell",
                perSecond,
                most.latency(),
                null,
                most.errors(),
                choosers.dataset(),
                new Limit("the same facts by bare SQL", cellsOfLimit, perSecond / cellsOfLimit),
                verdicts.invariants(),
                List.of(new Bar("perSecond>=" + BAR_PER_SECOND, perSecond >= BAR_PER_SECOND)),
                Machine.here());
    }
}
