package io.klantbeeld.gateway.console.administration.computed;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;

/**
 * A computed trait.
 *
 * @param live the version that answers, or null before the first is counted
 * @param older whether that is another than the newest
 */
record ComputedView(
        String name,
        String label,
        String brand,
        Recipe recipe,
        ComputedState state,
        int percent,
        String version,
        String live,
        boolean older,
        Dates.When changed) {
    static ComputedView of(JsonNode trait, Figures figures) {
        var name = String.valueOf(Fields.text(trait, "name"));
        boolean answers = trait.path("liveVersion").isNumber();
        return new ComputedView(
                name,
                figures.words().trait(name),
                Vocabulary.readable(Fields.text(trait.path("settings"), "brand")),
                Recipe.of(trait.path("settings"), figures),
                ComputedState.of(Fields.text(trait, "state")),
                figures.percent(trait, "progress"),
                figures.count(trait, "version"),
                answers ? figures.count(trait, "liveVersion") : null,
                answers
                        && trait.path("liveVersion").asLong()
                                != trait.path("version").asLong(),
                figures.when(trait, "changedAt"));
    }

    public String address() {
        return Area.COMPUTED.path(name);
    }
}
