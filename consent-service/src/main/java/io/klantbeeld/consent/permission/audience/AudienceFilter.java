package io.klantbeeld.consent.permission.audience;

import io.klantbeeld.consent.permission.Law;
import io.klantbeeld.consent.permission.PeopleReading;
import io.klantbeeld.consent.permission.PeopleReading.People;
import io.klantbeeld.consent.permission.audience.AudienceLine.Member;
import io.klantbeeld.consent.permission.engine.Ask;
import io.klantbeeld.consent.permission.engine.Case;
import io.klantbeeld.consent.permission.engine.Definitions;
import io.klantbeeld.consent.permission.engine.Engine;
import io.klantbeeld.consent.permission.engine.Explain;
import io.klantbeeld.reference.PersonReference;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;

/** Decides for many people at a time, all at the same moment and under the same definitions. */
@ApplicationScoped
class AudienceFilter {
    private final Law law;
    private final PeopleReading reading;
    private final Clock clock;
    private final ExecutorService executor;

    AudienceFilter(Law law, PeopleReading reading, Clock clock, @VirtualThreads ExecutorService executor) {
        this.law = law;
        this.reading = reading;
        this.clock = clock;
        this.executor = executor;
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

        /** Begins to read some of the audience, by the texts of their references. */
        Part read(Map<String, PersonReference> references) {
            return new Part(
                    this,
                    references,
                    CompletableFuture.supplyAsync(() -> reading.read(references.values(), List.of()), executor));
        }

        private List<Member> decide(Map<String, PersonReference> references, People people) {
            var members = new ArrayList<Member>();
            references.forEach((text, reference) -> {
                var answer = Engine.contact(new Case(definitions, people.person(reference, null), ask), Explain.FIRST);
                members.add(new Member(text, answer.outcome(), answer.first().code()));
            });
            return members;
        }
    }

    /** Some of an audience, who are being read while those before them are decided for. */
    record Part(Pass pass, Map<String, PersonReference> references, CompletableFuture<People> people) {
        /** Decides for them, as soon as they are read. */
        List<Member> members() {
            try {
                return pass.decide(references, people.join());
            } catch (CompletionException failure) {
                throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
            }
        }
    }

    Pass pass(AudienceQuestion question) {
        return new Pass(question);
    }
}
