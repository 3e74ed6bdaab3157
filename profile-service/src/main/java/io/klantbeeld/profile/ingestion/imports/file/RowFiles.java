package io.klantbeeld.profile.ingestion.imports.file;

import io.klantbeeld.profile.ingestion.imports.file.parquet.ParquetRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files as rows. */
public final class RowFiles {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private RowFiles() {}

    /**
     * Opens a file.
     *
     * @param maxInflatedBytes how large a compressed text may become
     * @throws FileUnreadable when its first bytes or its header tell that it cannot be read so
     */
    public static Rows open(Path file, FileLayout layout, long maxInflatedBytes) {
        try {
            if (Files.size(file) == 0) {
                throw new FileUnreadable("EMPTY_FILE");
            }
            return layout.format() == ImportFormat.PARQUET
                    ? ParquetRows.open(file, layout.columns())
                    : text(CountedFile.open(file, maxInflatedBytes), layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rows text(CountedFile file, FileLayout layout) throws IOException {
        try {
            // What the charset cannot read becomes U+FFFD, which rejects the row it is in and no other.
            var text = new BufferedReader(new InputStreamReader(file, layout.charset()), 65_536);
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            var rows = layout.format() == ImportFormat.JSONL ? new JsonRows(file, text) : csv(file, text, layout);
            return rows;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static Rows csv(CountedFile file, BufferedReader text, FileLayout layout) {
        var records = layout.csv().isBlanks() ? new BlankSeparated(text) : new Separated(text, layout.csv());
        return CsvRows.of(file, records, layout);
    }
}
