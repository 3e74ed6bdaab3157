package io.klantbeeld.gateway.console.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.timeline.TimelineView.Detail;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Values;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import io.klantbeeld.gateway.customer.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A contact of a campaign, as campaign-service keeps it.
 *
 * @param reason why it waits or was stopped, or null
 * @param facts where it came from: campaign, action, purpose, cost and decision
 * @param steps what happened to it, in order
 */
record ContactView(State state, Word status, String reason, List<Detail> facts, List<Step> steps) {
    /** What to show. */
    enum State {
        READY,
        UNKNOWN,
        UNAVAILABLE,
        FORBIDDEN
    }

    /** Something that happened to a contact. */
    record Step(Stage stage, Dates.When at) {}

    /** How far a contact can be. */
    enum Stage {
        PLANNED("plannedAt"),
        SENT("sentAt"),
        CHANGED("changedAt");

        private final String field;

        Stage(String field) {
            this.field = field;
        }
    }

    static ContactView of(Part part, Vocabulary words, Dates dates) {
        return switch (part) {
            case Part.Ok(JsonNode contact) -> new Reading(contact, words, dates).view();
            case Part.Forbidden forbidden -> without(State.FORBIDDEN);
            case Part.Unavailable unavailable -> without(State.UNAVAILABLE);
            case Part.Refused refused -> without(State.UNKNOWN);
        };
    }

    private static ContactView without(State state) {
        return new ContactView(state, null, null, List.of(), List.of());
    }

    private record Reading(JsonNode contact, Vocabulary words, Dates dates) {
        ContactView view() {
            var code = Fields.text(contact, "code");
            return new ContactView(
                    State.READY,
                    words.status(Fields.text(contact, "status")),
                    code == null ? null : words.reason(code),
                    facts(),
                    steps());
        }

        private List<Detail> facts() {
            var values = new Values(words, dates);
            var facts = new ArrayList<Detail>();
            for (var field : List.of("campaign", "action", "purpose", "disposition", "cost", "decisionId")) {
                var value = contact.path(field);
                if (contact.hasNonNull(field)) {
                    var text = value.isTextual() && !field.equals("decisionId")
                            ? Vocabulary.readable(value.asText())
                            : values.text(value);
                    facts.add(new Detail(words.trait(field), text));
                }
            }
            return List.copyOf(facts);
        }

        /** The last change is told when it is another moment than those that have a name. */
        private List<Step> steps() {
            var steps = new ArrayList<Step>();
            Instant last = null;
            for (var stage : Stage.values()) {
                var at = Fields.instant(contact, stage.field);
                if (at != null && !at.equals(last)) {
                    steps.add(new Step(stage, dates.when(at)));
                    last = at;
                }
            }
            return List.copyOf(steps);
        }
    }
}
