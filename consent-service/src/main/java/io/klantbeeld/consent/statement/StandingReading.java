package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.fact.StandingFacts;
import io.klantbeeld.consent.ledger.Histories;
import io.klantbeeld.consent.subject.Subject;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads which facts about a person stand. */
@ApplicationScoped
class StandingReading {
    private final Histories histories;

    StandingReading(Histories histories) {
        this.histories = histories;
    }

    StandingFacts of(Subject person) {
        return new StandingFacts(person.keys(), histories.of(person.keys()).facts());
    }
}
