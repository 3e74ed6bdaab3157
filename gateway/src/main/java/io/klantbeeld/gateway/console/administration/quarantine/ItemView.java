package io.klantbeeld.gateway.console.administration.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * An item that was not accepted.
 *
 * @param place the faulty field by its path in the request, or null
 * @param faulty all faulty fields by their paths in the item
 * @param event name of the event, where its definition is the reason, or null
 * @param outcome what became of it, or null while it waits
 * @param text the item as it was sent; null when the user's role does not show it, or once it is settled
 */
record ItemView(
        String id,
        String source,
        String sourceName,
        String brand,
        String code,
        String reason,
        String place,
        List<String> faulty,
        String event,
        String messageId,
        int attempts,
        Dates.When received,
        Dates.When attempted,
        Dates.When settled,
        Outcome outcome,
        String text) {
    static ItemView of(JsonNode item, Administration administration) {
        var source = Fields.text(item, "source");
        var code = Fields.text(item, "code");
        var figures = administration.figures();
        return new ItemView(
                Fields.text(item, "id"),
                source,
                Vocabulary.readable(source),
                Vocabulary.readable(Fields.text(item, "brand")),
                code,
                administration.rejection(code),
                Fields.text(item, "field"),
                texts(item.path("fields")),
                Fields.text(item, "event"),
                Fields.text(item, "messageId"),
                item.path("attempts").asInt(),
                figures.when(item, "receivedAt"),
                figures.when(item, "attemptedAt"),
                figures.when(item, "settledAt"),
                Outcome.of(Fields.text(item, "outcome")),
                ItemText.readable(Fields.text(item, "item")));
    }

    public String address() {
        return Area.QUARANTINE.path("items") + "/" + id;
    }

    private static List<String> texts(JsonNode values) {
        var texts = new ArrayList<String>();
        values.forEach(value -> texts.add(value.asText()));
        return List.copyOf(texts);
    }

    /** What became of an item. */
    enum Outcome {
        REPLAYED,
        DISCARDED;

        private static Outcome of(String name) {
            return "REPLAYED".equals(name) ? REPLAYED : "DISCARDED".equals(name) ? DISCARDED : null;
        }
    }
}
