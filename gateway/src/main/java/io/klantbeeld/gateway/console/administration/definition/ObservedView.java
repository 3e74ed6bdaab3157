package io.klantbeeld.gateway.console.administration.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;

/**
 * An event that comes from a source.
 *
 * @param definition the key of its definition, or null for an unknown event
 * @param define the address at which it is defined, or null for a kind that has no definitions
 */
record ObservedView(
        String event,
        EventType type,
        String source,
        String accepted,
        String violations,
        String rejected,
        boolean faulty,
        Dates.When last,
        String definition,
        String define) {
    static ObservedView of(JsonNode observed, Figures figures) {
        var event = Fields.text(observed, "event");
        var type = EventType.of(Fields.text(observed, "type"));
        var define = Query.of(NewDefinitionPage.ADDRESS)
                .with("brand", Fields.text(observed, "brand"))
                .with("type", type.key())
                .with("event", event);
        return new ObservedView(
                event,
                type,
                Vocabulary.readable(Fields.text(observed, "source")),
                figures.count(observed, "accepted"),
                figures.count(observed, "violations"),
                figures.count(observed, "rejected"),
                observed.path("violations").asLong() + observed.path("rejected").asLong() > 0,
                figures.when(observed, "lastSeenAt"),
                Fields.text(observed, "definition"),
                type.isDefinable() ? define.toString() : null);
    }
}
