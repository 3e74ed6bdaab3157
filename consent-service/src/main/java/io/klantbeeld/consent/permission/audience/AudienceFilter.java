package io.klantbeeld.consent.permission.audience;

import io.klantbeeld.consent.permission.Law;
import io.klantbeeld.consent.permission.PeopleReading;
import io.klantbeeld.consent.permission.audience.AudienceLine.Member;
import io.klantbeeld.consent.permission.engine.Ask;
import io.klantbeeld.consent.permission.engine.Case;
import io.klantbeeld.consent.permission.engine.Definitions;
import io.klantbeeld.consent.permission.engine.Engine;
import io.klantbeeld.consent.permission.engine.Explain;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decides for many people at a time, all at the same moment and under the same definitions. */
@ApplicationScoped
class AudienceFilter {
    private final Law law;
    private final PeopleReading reading;
    private final Clock clock;

    AudienceFilter(Law law, PeopleReading reading, Clock clock) {
        this.law = law;
        this.reading = reading;
        this.clock = clock;
    }

    /** One pass over an audience. */
    final class Pass {
        private final Definitions definitions = law.current();
        private final Ask ask;

        private Pass(AudienceQuestion question) {
            this.ask = question.ask(clock.instant());
        }

        Ask ask() {
            return ask;
        }

        /** Decides for some of the audience, by the texts of their references. */
        List<Member> part(Map<String, PersonReference> references) {
            var people = reading.read(references.values(), List.of());
            var members = new ArrayList<Member>();
            references.forEach((text, reference) -> {
                var answer = Engine.contact(new Case(definitions, people.person(reference, null), ask), Explain.FIRST);
                members.add(new Member(text, answer.outcome(), answer.first().code()));
            });
            return members;
        }
    }

    Pass pass(AudienceQuestion question) {
        return new Pass(question);
    }
}
