package io.klantbeeld.profile.ingestion.imports;

import io.klantbeeld.profile.ingestion.IngestionProblems;
import io.klantbeeld.profile.ingestion.imports.mapping.DefinitionCheck;
import io.klantbeeld.profile.ingestion.imports.mapping.ImportDefinition;
import io.klantbeeld.profile.ingestion.imports.mapping.ImportMode;
import io.klantbeeld.profile.ingestion.imports.run.Import;
import io.klantbeeld.profile.ingestion.imports.run.ImportFiles;
import io.klantbeeld.profile.ingestion.imports.run.ImportState;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.ingestion.source.Sources;
import io.klantbeeld.profile.platform.Ids;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** Takes orders: to import a file, to apply a dry run, to stop, and to undo. */
@ApplicationScoped
class Imports {
    private final ImportCatalogue catalogue;
    private final ImportFiles files;
    private final Sources sources;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    Imports(ImportCatalogue catalogue, ImportFiles files, Sources sources, Caller caller, Clock clock, Ids ids) {
        this.catalogue = catalogue;
        this.files = files;
        this.sources = sources;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Checks what can be checked before a file is kept. */
    void check(ImportDefinition definition) {
        DefinitionCheck.check(definition);
        sourceOf(definition);
    }

    /** Keeps a file and orders its import: both or neither. */
    @Transactional
    ImportView start(ImportDefinition definition, Path file, String sha256, long size) {
        var kept = files.keep(file, sha256);
        return add(definition, new Kept(kept, sha256, size), null);
    }

    /** Orders that what a dry run told be done. */
    @Transactional
    ImportView apply(UUID dryRun, String sha256) {
        var told = find(dryRun);
        if (told.applies() || told.state() != ImportState.COMPLETED) {
            throw ImportProblems.notADryRun();
        }
        if (!told.sha256().equals(sha256)) {
            throw ImportProblems.otherFile();
        }
        if (told.file() == null) {
            throw ImportProblems.fileGone();
        }
        return add(
                told.definition().in(ImportMode.APPLY), new Kept(told.file(), told.sha256(), told.fileSize()), dryRun);
    }

    /** Stops an import at once; the batch in hand is rolled back. */
    @Transactional
    ImportView cancel(UUID id) {
        find(id);
        if (!catalogue.cancel(id, clock.instant())) {
            throw ImportProblems.notRunning();
        }
        return view(id);
    }

    /** Orders that an application be taken back. */
    @Transactional
    ImportView undo(UUID id) {
        var run = find(id);
        if (!run.applies() || !run.state().isUndoable() || !catalogue.undo(id)) {
            throw ImportProblems.notUndoable();
        }
        return view(id);
    }

    ImportView view(UUID id) {
        return shown(find(id));
    }

    ImportView shown(Import run) {
        return ImportView.of(run, clock.instant());
    }

    /** An import of a brand that the caller may see. */
    Import find(UUID id) {
        var run = catalogue.find(id).orElseThrow(ImportProblems::unknownImport);
        caller.brands().require(run.brand());
        return run;
    }

    private record Kept(UUID file, String sha256, long size) {}

    private ImportView add(ImportDefinition definition, Kept kept, UUID dryRun) {
        var source = sourceOf(definition);
        var now = clock.instant();
        var run = new Import(
                ids.next(),
                source.key(),
                source.brand(),
                definition,
                kept.file,
                kept.sha256,
                kept.size,
                dryRun,
                ImportState.RUNNING,
                0,
                Import.Counts.NONE,
                null,
                now,
                null,
                null);
        catalogue.add(run, caller.subject());
        return ImportView.of(run, now);
    }

    private Source sourceOf(ImportDefinition definition) {
        var source = sources.byKey(definition.source()).orElseThrow(IngestionProblems::unknownSource);
        caller.brands().require(source.brand());
        return source;
    }
}
