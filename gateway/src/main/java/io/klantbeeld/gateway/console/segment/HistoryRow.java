package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.person.PersonHeader;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;

/**
 * That a person entered or left a segment.
 *
 * @param person null when nobody tells who it is
 */
record HistoryRow(String profile, PersonHeader person, boolean entered, Cause cause, String version, Dates.When at) {
    static HistoryRow of(JsonNode change, PersonHeader person, Figures figures) {
        return new HistoryRow(
                Fields.text(change, "profile"),
                person,
                change.path("entered").asBoolean(),
                Cause.of(Fields.text(change, "cause")),
                figures.count(change, "segmentVersion"),
                figures.when(change, "at"));
    }
}
