package io.klantbeeld.gateway.console.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;

/** The shapes of the history of a campaign. */
final class HistoryView {
    private HistoryView() {}

    /** Who did something. */
    enum Actor {
        ME,
        SOMEONE,
        CLOCK;

        static Actor of(String subject, CampaignRoom room) {
            if (subject == null) {
                return CLOCK;
            }
            return room.isMe(subject) ? ME : SOMEONE;
        }

        /** Tells whether it is the user. */
        public boolean isMe() {
            return this == ME;
        }

        /** Tells whether nobody did it. */
        public boolean isClock() {
            return this == CLOCK;
        }
    }

    /** A step in the life of the campaign. */
    record Event(Transition transition, int revision, CampaignState state, Actor who, String reason, Dates.When at) {
        static Event of(JsonNode entry, CampaignRoom room) {
            return new Event(
                    Transition.of(Fields.text(entry, "transition")),
                    entry.path("revision").asInt(),
                    CampaignState.of(Fields.text(entry, "to")),
                    Actor.of(Fields.text(entry, "who"), room),
                    Fields.text(entry, "reason"),
                    room.figures().when(entry, "at"));
        }
    }

    /** A revision without its words. */
    record Revision(int number, CampaignState state, Actor author, Dates.When written, String hash) {
        static Revision of(JsonNode revision, CampaignRoom room) {
            return new Revision(
                    revision.path("number").asInt(),
                    CampaignState.of(Fields.text(revision, "state")),
                    Actor.of(Fields.text(revision, "author"), room),
                    room.figures().when(revision, "createdAt"),
                    Fields.text(revision, "hash"));
        }
    }
}
