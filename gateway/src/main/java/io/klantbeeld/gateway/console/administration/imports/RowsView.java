package io.klantbeeld.gateway.console.administration.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.vocabulary.Fields;

/**
 * The report of an import, row by row.
 *
 * @param chosen the only outcome that is shown, or null for all
 * @param report where the report is downloaded
 */
record RowsView(String address, RowOutcome chosen, String report, Listing<Row> rows) {
    /**
     * What becomes of one row.
     *
     * @param reason why it is rejected, or null
     * @param column the one that is the matter, or null
     */
    record Row(String number, RowOutcome outcome, String code, String reason, String column) {
        private static Row of(JsonNode row, Administration administration) {
            var code = Fields.text(row, "code");
            return new Row(
                    administration.figures().count(row, "row"),
                    RowOutcome.of(Fields.text(row, "outcome")).orElse(RowOutcome.UNCHANGED),
                    code,
                    code == null ? null : administration.rejection(code),
                    Fields.text(row, "field"));
        }
    }

    public boolean isChosen(RowOutcome outcome) {
        return outcome == chosen;
    }

    static RowsView of(String path, RowOutcome chosen, Imports imports, String id, String cursor, Administration room) {
        var outcome = chosen == null ? null : chosen.name();
        var address = path + "/rows";
        var listed = Query.of(address).with("outcome", outcome).toString();
        return new RowsView(
                address,
                chosen,
                Query.of(path + "/report").with("outcome", outcome).toString(),
                Listing.of(imports.rows(id, outcome, cursor), listed, row -> Row.of(row, room)));
    }
}
