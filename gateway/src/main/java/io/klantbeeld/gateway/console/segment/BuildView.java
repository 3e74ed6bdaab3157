package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;

/**
 * A pass in which everybody is evaluated by the rule of a segment.
 *
 * @param version of the rule
 * @param entered persons who came into the segment
 * @param departed persons who left it
 */
record BuildView(
        String id,
        BuildState state,
        String version,
        int percent,
        String examined,
        String entered,
        String departed,
        Dates.When asked) {
    static BuildView of(JsonNode build, Figures figures) {
        return new BuildView(
                Fields.text(build, "id"),
                BuildState.of(Fields.text(build, "state")),
                figures.count(build, "version"),
                figures.percent(build, "progress"),
                figures.count(build, "examined"),
                figures.count(build, "entered"),
                figures.count(build, "departed"),
                figures.when(build, "requestedAt"));
    }
}
