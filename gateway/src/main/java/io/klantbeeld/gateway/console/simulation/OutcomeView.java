package io.klantbeeld.gateway.console.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * What would be decided beside what is.
 *
 * @param changed how many would be decided otherwise
 */
record OutcomeView(String changed, String all, boolean any, List<Row> rows) {
    /** One person. */
    record Row(String person, Verdict now, Verdict then, boolean changed) {}

    /**
     * One decision.
     *
     * @param next when it is permitted first, or null
     */
    record Verdict(Word outcome, String reason, Dates.When next) {}

    static OutcomeView of(JsonNode told, List<String> persons, Vocabulary words, Dates dates) {
        var rows = new ArrayList<Row>();
        told.path("results").forEach(result -> {
            int index = result.path("index").asInt(-1);
            rows.add(new Row(
                    index >= 0 && index < persons.size() ? persons.get(index) : "–",
                    verdict(result.path("now"), words, dates),
                    verdict(result.path("simulated"), words, dates),
                    result.path("changed").asBoolean()));
        });
        long changed = rows.stream().filter(Row::changed).count();
        return new OutcomeView(Long.toString(changed), Integer.toString(rows.size()), changed > 0, List.copyOf(rows));
    }

    private static Verdict verdict(JsonNode verdict, Vocabulary words, Dates dates) {
        return new Verdict(
                words.outcome(Fields.text(verdict, "outcome")),
                words.reason(Fields.text(verdict, "code")),
                dates.when(Fields.instant(verdict, "nextEligibleAt")));
    }
}
