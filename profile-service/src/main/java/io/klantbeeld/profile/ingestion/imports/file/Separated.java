package io.klantbeeld.profile.ingestion.imports.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.util.List;

/** Cells between delimiters, quoted where they hold one. */
final class Separated implements Records {
    private final CloseableIterator<CsvRecord> records;

    Separated(Reader text, CsvLayout layout) {
        this.records = CsvReader.builder()
                .fieldSeparator(layout.delimiter())
                .quoteCharacter(layout.quote().charAt(0))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(Lines.MAX_LENGTH)
                .ofCsvRecord(text)
                .iterator();
    }

    @Override
    public List<String> next() {
        try {
            return records.hasNext() ? records.next().getFields() : null;
        } catch (CsvParseException beyondRepair) {
            // A quote that is opened and not closed takes the rest of the file with it.
            throw beyondRepair.getCause() instanceof FileUnreadable below
                    ? below
                    : new FileUnreadable("MALFORMED_FILE");
        }
    }

    @Override
    public boolean wasCut() {
        return false;
    }
}
