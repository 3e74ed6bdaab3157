package io.klantbeeld.profile.ingestion.imports;

import io.klantbeeld.profile.ingestion.imports.mapping.ImportDefinition;
import io.klantbeeld.profile.ingestion.imports.run.ImportConfig;
import io.klantbeeld.profile.ingestion.imports.run.ImportFiles;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.json.StrictJson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Reads the parts of an uploaded form; the server has written the file to disk as it came. */
@ApplicationScoped
class Upload {
    private static final int TRANSACTION_SECONDS = 900;

    private final StrictJson json;
    private final ImportConfig config;

    Upload(StrictJson json, ImportConfig config) {
        this.json = json;
        this.config = config;
    }

    /** A file that arrived whole. */
    record Received(Path path, String sha256, long size) {}

    ImportDefinition definition(String part) {
        if (part == null || part.isBlank()) {
            throw Problems.invalid("definition", "must be given");
        }
        return json.read(part.getBytes(StandardCharsets.UTF_8), ImportDefinition.class);
    }

    Received file(FileUpload part) {
        if (part == null) {
            throw Problems.invalid("file", "must be given");
        }
        if (part.size() == 0) {
            throw Problems.invalid("file", "must not be empty");
        }
        if (part.size() > config.maxFileBytes()) {
            throw ImportProblems.fileTooLarge(config.maxFileBytes());
        }
        return new Received(part.uploadedFile(), ImportFiles.sha256(part.uploadedFile()), part.size());
    }

    /** Runs in a transaction that has time for a large file. */
    static <T> T inLongTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(work::get);
    }
}
