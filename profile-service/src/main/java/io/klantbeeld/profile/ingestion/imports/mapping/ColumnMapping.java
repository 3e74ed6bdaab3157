package io.klantbeeld.profile.ingestion.imports.mapping;

/**
 * What becomes of one column, or of a constant.
 *
 * @param column name of the column; null for a constant
 * @param value the constant, instead of a column: text, number or boolean
 * @param to {@code identifier:<namespace>}, {@code trait:<name>}, {@code property:<name>}, {@code time}, {@code name},
 *     {@code channel} or {@code interaction}
 * @param type as what the text is read; TEXT when missing, INSTANT for a time
 * @param format of a day or a time: a pattern such as {@code dd-MM-yyyy HH:mm}, EPOCH_SECONDS or EPOCH_MILLIS; of a
 *     number: its decimal sign
 */
record ColumnMapping(String column, Object value, String to, ValueType type, String format) {
    boolean isConstant() {
        return column == null;
    }

    /** How messages name the place the value comes from. */
    String field() {
        return isConstant() ? to : column;
    }
}
