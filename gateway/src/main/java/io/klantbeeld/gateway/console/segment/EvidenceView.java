package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A clause of a rule that held when a person came into the segment, and what made it hold.
 *
 * @param number its place in the rule, from 1
 * @param text how it is written, or null when the rule of that time is not known
 * @param traits that it looked at
 * @param segments that it looked at
 * @param measured what was computed from events
 * @param moments how many contact moments are named that counted
 */
record EvidenceView(
        int number,
        String text,
        List<String> traits,
        List<SegmentView.Other> segments,
        List<Measured> measured,
        int moments) {
    /**
     * What was computed from events.
     *
     * @param measure such as {@code Sum}
     * @param property that it was computed from, or null
     * @param window such as {@code 90 days}, or null for ever
     * @param value what it came to
     */
    record Measured(String event, String measure, String property, String window, String value) {}

    /** Reads evidence of a rule whose clauses are these. */
    static EvidenceView of(JsonNode evidence, List<String> clauses, Telling telling) {
        int number = evidence.path("clause").asInt();
        return new EvidenceView(
                number,
                number >= 1 && number <= clauses.size() ? clauses.get(number - 1) : null,
                list(evidence.path("traits"), trait -> telling.words().trait(trait.asText())),
                list(evidence.path("segments"), segment -> SegmentView.Other.of(segment.asText())),
                list(evidence.path("events"), event -> measured(event, telling)),
                evidence.path("interactions").size());
    }

    private static Measured measured(JsonNode event, Telling telling) {
        var property = Fields.text(event, "property");
        return new Measured(
                telling.words().event(String.valueOf(Fields.text(event, "event"))),
                telling.words().measure(Fields.text(event, "function")),
                property == null ? null : telling.words().trait(property),
                telling.span(Fields.text(event, "window")),
                telling.value(event.path("value")));
    }

    static <T> List<T> list(JsonNode items, Function<JsonNode, T> reader) {
        var list = new ArrayList<T>();
        items.forEach(item -> list.add(reader.apply(item)));
        return List.copyOf(list);
    }
}
