package io.klantbeeld.gateway.console.administration.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;

/** A trait as it once was defined. */
record TraitVersion(String number, TraitType type, String category, Policy policy, Dates.When changed) {
    static TraitVersion of(JsonNode version, Figures figures) {
        var settings = version.path("settings");
        return new TraitVersion(
                figures.count(version, "version"),
                TraitType.of(Fields.text(settings, "type")),
                figures.words().category(Fields.text(settings, "category")),
                Policy.of(Fields.text(settings, "policy")),
                figures.when(version, "changedAt"));
    }
}
