package io.klantbeeld.profile.ingestion.imports;

import io.klantbeeld.profile.ingestion.imports.run.RowOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one row; what it says is nowhere in the report.
 *
 * @param row place in the file, from 1; a header does not count
 * @param code why it was rejected; null otherwise
 * @param field the column that is the matter; null when it is the row
 */
@Schema(examples = "{\"row\":7,\"outcome\":\"REJECTED\",\"code\":\"INVALID_EMAIL\",\"field\":\"mail\"}")
record RowView(long row, RowOutcome outcome, String code, String field) {
    static RowView of(ResultSet row) throws SQLException {
        return new RowView(
                row.getLong("row"),
                RowOutcome.valueOf(row.getString("outcome")),
                row.getString("code"),
                row.getString("field"));
    }

    /** The row as a line of the downloaded report. */
    String toCsv() {
        return "%d,%s,%s,%s\n".formatted(row, outcome, code == null ? "" : code, field == null ? "" : quoted(field));
    }

    /** A column may be called anything, also what a spreadsheet would take for a formula. */
    private static String quoted(String text) {
        var safe = text.matches("[=+\\-@\\t\\r].*") ? '\'' + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
