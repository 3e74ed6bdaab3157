package io.klantbeeld.gateway.console.administration.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Word;

/**
 * A value that links too many persons.
 *
 * @param reference how it is named in calls; null when the user's role does not show the value
 * @param links links to it that joined nobody
 */
record GenericValue(Word namespace, String value, String reference, boolean suspended, String links, Dates.When at) {
    private static final String MASK = "•••";

    static GenericValue of(JsonNode item, Administration administration) {
        var namespace = Fields.text(item, "namespace");
        var value = Fields.text(item, "value");
        return new GenericValue(
                administration.words().namespace(namespace),
                value,
                value == null || value.equals(MASK) ? null : namespace + ":" + value,
                "SUSPENDED".equals(Fields.text(item, "state")),
                administration.figures().count(item, "refusedLinks"),
                administration.figures().when(item, "changedAt"));
    }
}
