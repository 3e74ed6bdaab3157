package io.klantbeeld.gateway.console.administration.computed;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.vocabulary.Dates;

/** How a trait was computed once. */
record ComputedVersion(String number, Recipe recipe, Dates.When changed) {
    static ComputedVersion of(JsonNode version, Figures figures) {
        return new ComputedVersion(
                figures.count(version, "version"),
                Recipe.of(version.path("settings"), figures),
                figures.when(version, "changedAt"));
    }
}
