package io.klantbeeld.benchmark;

import io.klantbeeld.benchmark.LoadReport.Bar;
import io.klantbeeld.benchmark.LoadReport.Errors;
import io.klantbeeld.benchmark.LoadReport.Limit;
import io.klantbeeld.benchmark.LoadReport.Machine;
import io.klantbeeld.benchmark.imports.FileImport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures how many past purchases a second profile-service imports, on a platform of its own: a dry run, its
 * application, the undo, and a second application in the midst of which the service is killed.
 */
final class ImportCase implements LoadCase {
    private static final int BAR_PER_SECOND = 3_000;

    @Override
    public Duration usualWarmup() {
        return Duration.ofSeconds(5);
    }

    @Override
    public LoadReport run(Plan plan, Consumer<String> progress) {
        var result = FileImport.run(progress);
        return new LoadReport(
                "import",
                result.file(),
                result.rows() / result.applied(),
                0,
                null,
                result.rows(),
                "row",
                result.applied(),
                null,
                null,
                Errors.NONE,
                Map.of("rows", (long) result.rows(), "dryRunRowsPerSecond", Math.round(result.rehearsed())),
                new Limit("bare batched SQL", result.limit(), result.applied() / result.limit()),
                result.invariants(),
                List.of(
                        new Bar("perSecond>=" + BAR_PER_SECOND, result.applied() >= BAR_PER_SECOND),
                        new Bar("ratio>=0.5", result.applied() / result.limit() >= 0.5)),
                Machine.here());
    }
}
