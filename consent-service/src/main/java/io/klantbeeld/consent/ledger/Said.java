package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.fact.RecordedFact;
import java.time.Instant;
import java.util.List;

/** All that was said about people, in no order. */
public record Said(List<ConsentEvent> choices, List<RecordedFact> facts) {
    /** Nothing. */
    public static final Said NOTHING = new Said(List.of(), List.of());

    /** Whether nothing was said at all. */
    public boolean isNothing() {
        return choices.isEmpty() && facts.isEmpty();
    }

    /** What was known at a moment: what had been received by then. */
    public Said asOf(Instant moment) {
        return new Said(
                choices.stream()
                        .filter(event -> !event.receivedAt().isAfter(moment))
                        .toList(),
                facts.stream()
                        .filter(fact -> !fact.receivedAt().isAfter(moment))
                        .toList());
    }
}
