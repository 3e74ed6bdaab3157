package io.klantbeeld.gateway.console.administration.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;

/**
 * How much of a source is in quarantine for one reason.
 *
 * @param waits whether any of it was neither replayed nor discarded
 * @param items where those that wait are listed
 */
record ReasonRow(
        String source,
        String name,
        String code,
        String reason,
        String open,
        boolean waits,
        String ever,
        Dates.When last,
        String items) {
    static ReasonRow of(JsonNode row, Administration administration) {
        var source = Fields.text(row, "source");
        var code = Fields.text(row, "code");
        var figures = administration.figures();
        return new ReasonRow(
                source,
                Vocabulary.readable(source),
                code,
                administration.rejection(code),
                figures.count(row, "open"),
                row.path("open").asLong() > 0,
                figures.count(row, "rejected"),
                figures.when(row, "lastRejectedAt"),
                Query.of(Area.QUARANTINE.path("items"))
                        .with("source", source)
                        .with("code", code)
                        .toString());
    }
}
