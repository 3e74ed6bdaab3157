package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.EventState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of the choices of a submission, in their order. */
record RecordedView(List<Event> events) {
    /** What became of one choice. */
    record Event(UUID id, long personSeq, Action action, EventState state, Instant effectiveAt) {}

    static RecordedView of(List<ConsentEvent> events) {
        return new RecordedView(events.stream()
                .map(event ->
                        new Event(event.id(), event.personSeq(), event.action(), event.state(), event.effectiveAt()))
                .toList());
    }
}
