package io.klantbeeld.gateway.console.administration.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;

/**
 * A definition, at a glance.
 *
 * @param source the only source that it is for, or null
 */
record DefinitionView(
        String key,
        String event,
        EventType type,
        String brand,
        String source,
        Mode mode,
        String version,
        Dates.When changed) {
    static DefinitionView of(JsonNode definition, Figures figures) {
        return new DefinitionView(
                Fields.text(definition, "key"),
                Fields.text(definition, "event"),
                EventType.of(Fields.text(definition, "type")),
                Vocabulary.readable(Fields.text(definition, "brand")),
                Fields.text(definition, "source"),
                Mode.of(Fields.text(definition, "mode")),
                figures.count(definition, "version"),
                figures.when(definition, "changedAt"));
    }

    /** A definition as it once was. */
    record Version(String number, Mode mode, Dates.When changed) {
        static Version of(JsonNode version, Figures figures) {
            return new Version(
                    figures.count(version, "version"),
                    Mode.of(Fields.text(version, "mode")),
                    figures.when(version, "changedAt"));
        }
    }
}
