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
import java.util.stream.Stream;

/** The contacts that are planned for a person. */
record UpcomingView(State state, List<Planned> contacts) {
    /** One planned contact. */
    record Planned(String title, String campaign, String brand, Word channel, Word status, Dates.When at) {}

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
        var action = Fields.text(item, "action");
        return new Planned(
                action == null ? campaign : Vocabulary.readable(action),
                campaign,
                Vocabulary.readable(Fields.text(item, "brand")),
                words.channel(Fields.text(item, "channel")),
                words.status(Fields.firstText(item, "status", "state")),
                dates.when(at(item)));
    }

    private static Instant at(JsonNode item) {
        return Stream.of("at", "notBefore", "scheduledAt", "plannedAt", "dueAt")
                .map(field -> Fields.instant(item, field))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
