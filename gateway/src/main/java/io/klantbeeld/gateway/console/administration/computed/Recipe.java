package io.klantbeeld.gateway.console.administration.computed;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.vocabulary.Fields;

/**
 * How a trait is computed, at a glance; what means nothing to its kind is null.
 *
 * @param kind as the beginning of a sentence
 */
record Recipe(
        String kind, String function, String event, String property, String filter, String window, String halfLife) {
    static Recipe of(JsonNode settings, Figures figures) {
        var function = Fields.text(settings, "function");
        return new Recipe(
                figures.words().computation(Fields.text(settings, "kind")),
                function == null ? null : figures.words().measure(function),
                Fields.text(settings, "event"),
                Fields.text(settings, "property"),
                Fields.text(settings, "filter"),
                figures.length(settings, "window"),
                figures.length(settings, "halfLife"));
    }
}
