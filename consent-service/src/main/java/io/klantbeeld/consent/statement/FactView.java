package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.Evidence;
import io.klantbeeld.consent.fact.Fact;
import io.klantbeeld.consent.ledger.FactEntry;
import io.klantbeeld.consent.ledger.FactKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact as the lists of a person show it; addresses and people in it are identifier keys.
 *
 * @param standing whether it still counts: nothing later lifted or replaced it
 * @param said what it says, by its kind
 */
record FactView(
        UUID id,
        long personSeq,
        FactKind kind,
        boolean standing,
        Fact said,
        Authority authority,
        Evidence evidence,
        Instant occurredAt,
        Instant receivedAt,
        Instant effectiveAt,
        String recordedBy) {

    static FactView of(FactEntry entry, boolean standing) {
        var fact = entry.fact();
        return new FactView(
                fact.id(),
                fact.personSeq(),
                FactKind.of(fact.said()),
                standing,
                fact.said(),
                fact.authority(),
                entry.evidence(),
                entry.occurredAt(),
                fact.receivedAt(),
                fact.effectiveAt(),
                entry.recordedBy());
    }
}
