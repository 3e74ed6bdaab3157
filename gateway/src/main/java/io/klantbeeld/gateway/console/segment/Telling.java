package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Values;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.Duration;

/** Writes what evidence tells as the visitor reads it. */
record Telling(Vocabulary words, Dates dates) {
    /** A length of time, or null. */
    String span(String text) {
        try {
            return text == null ? null : dates.length(Duration.parse(text));
        } catch (DateTimeException other) {
            return text;
        }
    }

    String value(JsonNode value) {
        return new Values(words, dates).text(value);
    }

    Dates.When when(JsonNode node, String field) {
        return dates.when(Fields.instant(node, field));
    }
}
