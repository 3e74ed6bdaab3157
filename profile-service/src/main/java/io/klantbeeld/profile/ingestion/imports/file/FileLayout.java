package io.klantbeeld.profile.ingestion.imports.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What is to be read of a file, and how.
 *
 * @param csv for a CSV file; null otherwise
 * @param columns the columns that are needed
 */
public record FileLayout(ImportFormat format, CsvLayout csv, Set<String> columns) {
    Charset charset() {
        return format == ImportFormat.CSV ? Charset.forName(csv.charset()) : StandardCharsets.UTF_8;
    }
}
