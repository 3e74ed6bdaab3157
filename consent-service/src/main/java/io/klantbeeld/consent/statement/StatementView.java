package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.fact.RecordedFact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was recorded of a statement, in its order. */
record StatementView(List<Recorded> facts) {
    /** Where one fact went in the history of its key. */
    record Recorded(UUID id, long personSeq, Instant effectiveAt) {}

    static StatementView of(List<RecordedFact> facts) {
        return new StatementView(facts.stream()
                .map(fact -> new Recorded(fact.id(), fact.personSeq(), fact.effectiveAt()))
                .toList());
    }
}
