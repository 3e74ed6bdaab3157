package io.klantbeeld.profile.ingestion.imports.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a CSV file. */
final class CsvRows implements Rows {
    private final CountedFile file;
    private final Records records;
    private final Map<String, Integer> places;
    private final int width;
    private List<String> ahead;
    private long number;

    private CsvRows(CountedFile file, Records records, Map<String, Integer> places, int width, List<String> ahead) {
        this.file = file;
        this.records = records;
        this.places = places;
        this.width = width;
        this.ahead = ahead;
    }

    static CsvRows of(CountedFile file, Records records, FileLayout layout) {
        var first = records.next();
        if (first == null) {
            throw new FileUnreadable("EMPTY_FILE");
        }
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < first.size(); i++) {
            var name = layout.csv().header() ? first.get(i).strip() : Integer.toString(i + 1);
            if (places.putIfAbsent(name, i) != null && layout.columns().contains(name)) {
                throw new FileUnreadable("AMBIGUOUS_COLUMN", name);
            }
        }
        for (var column : layout.columns()) {
            if (!places.containsKey(column)) {
                throw new FileUnreadable("MISSING_COLUMN", column);
            }
        }
        return new CsvRows(file, records, places, first.size(), layout.csv().header() ? null : first);
    }

    @Override
    public Row next() {
        var cells = ahead == null ? records.next() : ahead;
        ahead = null;
        if (cells == null) {
            return null;
        }
        number++;
        if (records.wasCut()) {
            return new Row.Broken(number, "ROW_TOO_LARGE");
        }
        if (cells.size() != width) {
            return new Row.Broken(number, "WRONG_COLUMN_COUNT");
        }
        return new Row.Readable(number, column -> cells.get(places.get(column)));
    }

    @Override
    public double progress() {
        return file.progress();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
