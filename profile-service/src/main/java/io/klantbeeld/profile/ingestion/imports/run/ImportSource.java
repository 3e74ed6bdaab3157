package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.profile.ingestion.IngestionConfig;
import io.klantbeeld.profile.ingestion.Intake;
import io.klantbeeld.profile.ingestion.imports.file.FileUnreadable;
import io.klantbeeld.profile.ingestion.imports.file.RowFiles;
import io.klantbeeld.profile.ingestion.imports.mapping.Mapping;
import io.klantbeeld.profile.ingestion.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens the file of an import as batches of events. */
@ApplicationScoped
class ImportSource {
    private final ImportFiles files;
    private final Intake intake;
    private final Sources sources;
    private final ImportConfig config;
    private final IngestionConfig limits;

    ImportSource(ImportFiles files, Intake intake, Sources sources, ImportConfig config, IngestionConfig limits) {
        this.files = files;
        this.intake = intake;
        this.sources = sources;
        this.config = config;
        this.limits = limits;
    }

    /**
     * Reads the file of an import from a copy on disk, which is gone afterwards.
     *
     * @throws FileUnreadable when the file, or its source, is not there any more or cannot be read
     */
    void read(Import run, Consumer<RowBatches> reader) {
        if (run.file() == null) {
            throw new FileUnreadable("FILE_GONE");
        }
        var copy = files.fetch(run.file());
        try (var batches = open(run, copy)) {
            reader.accept(batches);
        } finally {
            delete(copy);
        }
    }

    private RowBatches open(Import run, Path copy) {
        var source = sources.known(run.source()).orElseThrow(() -> new FileUnreadable("UNKNOWN_SOURCE"));
        // Received when it was uploaded: a dry run and its application must not differ in what is the future.
        var mapping = new Mapping(
                run.definition(), source, () -> intake.draft(source, run.createdAt(), run.id()), limits.maxItemBytes());
        var rows = RowFiles.open(copy, run.definition().layout(), config.maxInflatedBytes());
        return new RowBatches(rows, mapping, config.maxRows());
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
