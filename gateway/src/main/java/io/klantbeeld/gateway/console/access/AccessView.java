package io.klantbeeld.gateway.console.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.person.State;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.customer.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of those who were shown personal values of a person.
 *
 * @param source address of the first page
 * @param more address of the next page, or null
 * @param first whether this is the first page
 */
record AccessView(State state, String source, String more, boolean first, List<Access> accesses) {
    /**
     * That somebody was shown personal values.
     *
     * @param subject who, as their token says
     * @param own whether it was the reader of this page
     * @param purpose as they stated it, or null
     * @param route what they read
     */
    record Access(
            Dates.When at,
            String subject,
            boolean own,
            String client,
            String purpose,
            String route,
            List<String> categories) {}

    static AccessView of(Part part, String reference, boolean first, Reading reading) {
        var source = "/console/customers/" + reference + "/accesses";
        return switch (part) {
            case Part.Ok(JsonNode page) -> ready(page, source, first, reading);
            case Part.Forbidden forbidden -> without(State.FORBIDDEN, source);
            case Part.Unavailable unavailable -> without(State.UNAVAILABLE, source);
            case Part.Refused refused -> without(State.EMPTY, source);
        };
    }

    static AccessView without(State state, String source) {
        return new AccessView(state, source, null, true, List.of());
    }

    private static AccessView ready(JsonNode page, String source, boolean first, Reading reading) {
        var cursor = Fields.text(page, "nextCursor");
        var more = cursor == null ? null : source + "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        var accesses = new ArrayList<Access>();
        page.path("items").forEach(item -> accesses.add(reading.access(item)));
        var state = accesses.isEmpty() && first ? State.EMPTY : State.READY;
        return new AccessView(state, source, more, first, List.copyOf(accesses));
    }

    /** How a reader reads accesses. */
    record Reading(Vocabulary words, Dates dates, String reader) {
        private Access access(JsonNode item) {
            var subject = Fields.text(item, "subject");
            var categories = new ArrayList<String>();
            item.path("categories").forEach(category -> categories.add(words.category(category.asText())));
            return new Access(
                    dates.when(Fields.instant(item, "at")),
                    subject,
                    subject != null && subject.equals(reader),
                    Fields.text(item, "client"),
                    Fields.text(item, "purpose"),
                    Fields.text(item, "route"),
                    List.copyOf(categories));
        }
    }
}
