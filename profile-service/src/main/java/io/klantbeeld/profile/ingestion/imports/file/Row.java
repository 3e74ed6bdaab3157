package io.klantbeeld.profile.ingestion.imports.file;

import java.util.function.Function;

/** One row of a file. */
public sealed interface Row {
    /** Place in the file, from 1; a header does not count. */
    long number();

    /**
     * A row whose cells can be read.
     *
     * @param cells the value of a column: text, number, boolean, instant, date, list or map; null when it has none
     */
    record Readable(long number, Function<String, Object> cells) implements Row {
        /** The value of a column, or null. */
        public Object cell(String column) {
            return cells.apply(column);
        }
    }

    /**
     * A row that cannot be read; the next one can.
     *
     * @param code why
     */
    record Broken(long number, String code) implements Row {}
}
