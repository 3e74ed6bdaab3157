package io.klantbeeld.gateway.console.trait;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.person.PersonHeader;
import io.klantbeeld.gateway.console.person.TraitsView;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.List;

/**
 * What is known of a person, or what was.
 *
 * @param moment the moment of the past; of the present, where it is now
 * @param at the same to be read, or null
 * @param identifiers by which the person was known
 */
record ProfileView(
        Outcome outcome, Moment moment, Dates.When at, TraitsView traits, List<PersonHeader.Id> identifiers) {
    /** What can be shown of it. */
    enum Outcome {
        KNOWN,
        NOT_YET_KNOWN,
        NOT_THEN,
        FORBIDDEN,
        UNAVAILABLE;

        public boolean isKnown() {
            return this == KNOWN;
        }

        private static Outcome of(Answer answer) {
            return switch (answer) {
                case Answer.Ok ok -> KNOWN;
                case Answer.Unavailable unavailable -> UNAVAILABLE;
                case Answer.Refused(int status, JsonNode problem) ->
                    switch (status) {
                        case 401, 403 -> FORBIDDEN;
                        case 404 -> NOT_YET_KNOWN;
                        default -> NOT_THEN;
                    };
            };
        }
    }

    /** Nothing, since nobody can read at which moment. */
    static ProfileView without(Moment moment) {
        return new ProfileView(Outcome.NOT_THEN, moment, null, TraitsView.none(), List.of());
    }

    static ProfileView of(Answer answer, Moment moment, Vocabulary words, Dates dates) {
        var profile = answer.bodyOrNothing();
        var asOf = Fields.instant(profile, "asOf");
        return new ProfileView(
                Outcome.of(answer),
                moment,
                dates.when(asOf == null ? moment.instant() : asOf),
                answer instanceof Answer.Ok ? TraitsView.of(profile, words, dates) : TraitsView.none(),
                answer instanceof Answer.Ok
                        ? PersonHeader.of(profile, words, dates).identifiers()
                        : List.of());
    }
}
