package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import io.klantbeeld.gateway.customer.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The contacts that are planned for a person. */
record UpcomingView(State state, List<Planned> contacts) {
    /**
     * One planned contact.
     *
     * @param hold why it waits, or null
     */
    record Planned(
            String title, String campaign, String brand, Word channel, Word status, String hold, Dates.When at) {}

    static UpcomingView of(Part part, Vocabulary words, Dates dates) {
        return switch (part) {
            case Part.Ok(JsonNode page) -> ready(page.path("items"), words, dates);
            case Part.Forbidden forbidden -> new UpcomingView(State.FORBIDDEN, List.of());
            case Part.Unavailable unavailable -> new UpcomingView(State.UNAVAILABLE, List.of());
            case Part.Refused refused -> new UpcomingView(State.EMPTY, List.of());
        };
    }

    private static UpcomingView ready(JsonNode items, Vocabulary words, Dates dates) {
        var contacts = new ArrayList<Planned>();
        items.forEach(item -> contacts.add(planned(item, words, dates)));
        return new UpcomingView(contacts.isEmpty() ? State.EMPTY : State.READY, contacts);
    }

    private static Planned planned(JsonNode item, Vocabulary words, Dates dates) {
        var campaign = Vocabulary.readable(Fields.text(item, "campaign"));
        var subject = Fields.text(item, "subject");
        var action = Fields.text(item, "action");
        var code = Fields.text(item, "code");
        return new Planned(
                subject != null ? subject : action == null ? campaign : Vocabulary.readable(action),
                campaign,
                Vocabulary.readable(Fields.text(item, "brand")),
                words.channel(Fields.text(item, "channel")),
                words.status(Fields.firstText(item, "status", "state")),
                code == null ? null : words.reason(code),
                dates.when(at(item)));
    }

    private static Instant at(JsonNode item) {
        return Stream.of("notBefore", "plannedAt")
                .map(field -> Fields.instant(item, field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
