package io.klantbeeld.profile.ingestion.imports;

import io.klantbeeld.profile.ingestion.imports.mapping.ImportDefinition;
import io.klantbeeld.profile.ingestion.imports.run.Import;
import io.klantbeeld.profile.ingestion.imports.run.ImportState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import as its caller sees it.
 *
 * @param sha256 of the file as it was uploaded, in hexadecimal
 * @param dryRun the dry run that it applies; null for a dry run
 * @param progress how much of the file is done, from 0 to 1
 * @param failure why it ended before the end of the file; null otherwise
 */
@Schema(examples = """
        {"id":"019b7d2e-7a4c-7c11-9d55-0d6c2f1f9a01","source":"crm","brand":"blauwvlucht","mode":"DRY_RUN",
         "state":"RUNNING","progress":0.42,"rows":{"read":9,"created":5,"updated":2,"merged":1,"unchanged":0,"rejected":1},
         "speed":{"rowsPerSecond":4120.5,"remaining":"PT12S"},"sha256":"9f86d081884c7d65…","fileSize":1843291,"dryRun":null,
         "failure":null,"createdAt":"2026-03-01T09:00:00Z","startedAt":"2026-03-01T09:00:01Z","finishedAt":null}
        """)
record ImportView(
        UUID id,
        String source,
        String brand,
        String mode,
        ImportState state,
        double progress,
        Import.Counts rows,
        Speed speed,
        String sha256,
        long fileSize,
        UUID dryRun,
        Import.Failure failure,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        ImportDefinition definition) {
    /**
     * How fast it goes.
     *
     * @param remaining how long the rest will take at this rate; null when it is over or just begins
     */
    record Speed(double rowsPerSecond, Duration remaining) {
        private static final double JUST_BEGUN = 0.01;

        static Speed of(Import run, Instant now) {
            if (run.startedAt() == null) {
                return null;
            }
            var end = run.finishedAt() == null ? now : run.finishedAt();
            double seconds = Math.max(1, Duration.between(run.startedAt(), end).toMillis()) / 1000.0;
            var remaining = run.state() == ImportState.RUNNING && run.progress() > JUST_BEGUN
                    ? Duration.ofSeconds(Math.round(seconds * (1 - run.progress()) / run.progress()))
                    : null;
            return new Speed(Math.round(run.rows().read() / seconds * 10) / 10.0, remaining);
        }
    }

    static ImportView of(Import run, Instant now) {
        return new ImportView(
                run.id(),
                run.source(),
                run.brand(),
                run.definition().mode().name(),
                run.state(),
                run.progress(),
                run.rows(),
                Speed.of(run, now),
                run.sha256(),
                run.fileSize(),
                run.dryRun(),
                run.failure(),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt(),
                run.definition());
    }
}
