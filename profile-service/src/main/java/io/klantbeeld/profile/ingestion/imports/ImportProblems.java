package io.klantbeeld.profile.ingestion.imports;

import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** The problems of imports. */
final class ImportProblems {
    private ImportProblems() {}

    static HttpProblem unknownImport() {
        return Problems.of(404, "imports:unknown-import", "The import is not known", "No import has this id.");
    }

    static HttpProblem fileTooLarge(long limit) {
        return Problems.of(
                413, "imports:file-too-large", "The file is too large", "It may have %d bytes.".formatted(limit));
    }

    static HttpProblem notADryRun() {
        return Problems.of(
                409,
                "imports:not-a-completed-dry-run",
                "The import is no completed dry run",
                "Apply a dry run once its state is COMPLETED.");
    }

    static HttpProblem otherFile() {
        return Problems.of(
                422,
                "imports:other-file",
                "The file is another one",
                "The sha256 is not that of the file of the dry run.");
    }

    static HttpProblem fileGone() {
        return Problems.of(
                410, "imports:file-gone", "The file is no longer kept", "Upload it again, and begin with a dry run.");
    }

    static HttpProblem notRunning() {
        return Problems.of(
                409, "imports:not-running", "The import is not running", "Only a running import can be cancelled.");
    }

    static HttpProblem notUndoable() {
        return Problems.of(
                409,
                "imports:not-undoable",
                "The import cannot be undone",
                "Only an application that is over can be undone, and only once.");
    }
}
