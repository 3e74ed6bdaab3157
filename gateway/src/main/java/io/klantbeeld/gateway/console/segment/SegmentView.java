package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * A segment.
 *
 * @param size how many persons are in it
 * @param exact whether everybody was evaluated by its rule; the size is that so far otherwise
 * @param buildsOn segments that its rule names
 */
record SegmentView(
        String key,
        String name,
        String brand,
        String rule,
        String version,
        SegmentState state,
        String size,
        boolean exact,
        List<Other> buildsOn,
        Dates.When changed) {
    /** Another segment. */
    record Other(String key, String name) {
        static Other of(String key) {
            return new Other(key, Vocabulary.readable(key));
        }

        public String address() {
            return SegmentView.address(key);
        }
    }

    static SegmentView of(JsonNode segment, Figures figures) {
        var key = Fields.text(segment, "key");
        var buildsOn = new ArrayList<Other>();
        segment.path("buildsOn").forEach(other -> buildsOn.add(Other.of(other.asText())));
        return new SegmentView(
                key,
                Vocabulary.readable(key),
                Vocabulary.readable(Fields.text(segment, "brand")),
                Fields.text(segment, "rule"),
                figures.count(segment, "version"),
                SegmentState.of(Fields.text(segment, "state")),
                figures.count(segment, "count"),
                segment.path("exact").asBoolean(),
                List.copyOf(buildsOn),
                figures.when(segment, "changedAt"));
    }

    public String address() {
        return address(key);
    }

    static String address(String key) {
        return SegmentsPage.ADDRESS + "/" + Query.encoded(String.valueOf(key));
    }
}
