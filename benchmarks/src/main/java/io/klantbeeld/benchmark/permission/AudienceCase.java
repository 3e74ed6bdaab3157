package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.LoadCase;
import io.klantbeeld.benchmark.LoadReport;
import io.klantbeeld.benchmark.drive.Drive;
import io.klantbeeld.benchmark.permission.Filtering.Filtered;
import io.klantbeeld.benchmark.running.RunningPlatform;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Measures {@code POST /api/v1/permissions/audiences} with a million profiles: how long it takes, and whether it takes
 * more memory than a tenth of them does. The counts are compared with those of bare SQL.
 */
public final class AudienceCase implements LoadCase {
    private static final int PART = 1_000;
    private static final int TENTH = 10;

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
        var filtering = new Filtering(service, choosers, verdicts);
        progress.accept("Filtering a tenth of them again and again …");
        var small = warm(filtering, plan);
        progress.accept("%.1f s for a tenth. Filtering all of them …".formatted(small.seconds()));
        var all = filtering.filter(plan.persons());
        progress.accept("%.1f s. Counting them by bare SQL …".formatted(all.seconds()));
        var counts = BareCounts.of(service, choosers);
        progress.accept("Measuring the limit: the same facts by bare SQL …");
        var limit = new Drive(
                        1, null, plan.warmup().dividedBy(4), plan.measured().dividedBy(2))
                .run(i -> new BareFacts(service, number -> part(choosers, number)));
        return new AudienceFigures(
                        small, all, counts, PART * limit.perSecond(), choosers.dataset(), verdicts.invariants())
                .report(plan);
    }

    private static Filtered warm(Filtering filtering, Plan plan) {
        long end = System.nanoTime() + plan.warmup().toNanos();
        var last = filtering.filter(plan.persons() / TENTH);
        while (System.nanoTime() < end) {
            last = filtering.filter(plan.persons() / TENTH);
        }
        return last;
    }

    /** As the service reads them: a thousand at a time. */
    private static List<String> part(Choosers choosers, long number) {
        int from = (int) (number * PART % choosers.size());
        return IntStream.range(from, Math.min(from + PART, choosers.size()))
                .mapToObj(person -> choosers.person(person).byProfile())
                .toList();
    }
}
