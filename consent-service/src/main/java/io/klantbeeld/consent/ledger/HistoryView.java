package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.EventState;
import io.klantbeeld.consent.choice.Evidence;
import io.klantbeeld.consent.choice.Scope;
import java.time.Instant;
import java.util.UUID;

/** A choice as the history of a person shows it; a contact point in its scope is an identifier key. */
record HistoryView(
        UUID id,
        long personSeq,
        Action action,
        EventState state,
        Scope scope,
        LegalBasis basis,
        Authority authority,
        String notice,
        Instant occurredAt,
        Instant receivedAt,
        Instant effectiveAt,
        Evidence evidence) {

    static HistoryView of(ConsentEvent event) {
        return new HistoryView(
                event.id(),
                event.personSeq(),
                event.action(),
                event.state(),
                event.scope(),
                event.basis(),
                event.authority(),
                event.notice(),
                event.occurredAt(),
                event.receivedAt(),
                event.effectiveAt(),
                event.evidence());
    }
}
