package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.fact.StandingFacts;
import io.klantbeeld.consent.subject.BindingLocks;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.event.Topics;
import io.klantbeeld.event.consent.ConsentRecorded;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a recorded choice is written to: the ledger, and the messages to the rest of the platform. */
@ApplicationScoped
class LedgerBooks {
    private final Ledger ledger;
    private final FactBook facts;
    private final Histories histories;
    private final BindingLocks bindings;
    private final Outbox outbox;
    private final Event<FactsRecorded> recorded;

    LedgerBooks(
            Ledger ledger,
            FactBook facts,
            Histories histories,
            BindingLocks bindings,
            Outbox outbox,
            Event<FactsRecorded> recorded) {
        this.ledger = ledger;
        this.facts = facts;
        this.histories = histories;
        this.bindings = bindings;
        this.outbox = outbox;
        this.recorded = recorded;
    }

    /** Takes the next places in the history of a key; until the transaction ends, nobody else does. */
    Place open(String ik, int choices, Instant now) {
        bindings.holdForChoice(ik);
        return ledger.place(ik, choices, now);
    }

    /** Reads all choices of a person. */
    List<ConsentEvent> past(Subject person) {
        return histories.of(person.keys()).choices();
    }

    /** Reads what stands about a person beside choices. */
    StandingFacts standing(Subject person) {
        return new StandingFacts(person.keys(), histories.of(person.keys()).facts());
    }

    /** Waits for those who append to the history of a key, and keeps others from it until the transaction ends. */
    void hold(String ik) {
        bindings.holdForChoice(ik);
        ledger.hold(ik);
    }

    /** Writes the events of one submission, and tells who needs to know. */
    void write(List<ConsentEvent> said, Subject person, String identifier, String recordedBy) {
        ledger.append(said, person.profileId(), recordedBy);
        // A link to someone whose data are gone names a person whom no profile can be made of any more.
        if (identifier != null) {
            outbox.publishAll(said.stream()
                    .map(event -> new OutboxEvent(
                            Topics.CONSENT_EVENT, event.ik(), "consent.event", message(event, identifier, person)))
                    .toList());
        }
        tell(person);
    }

    /** Writes the facts of one submission, and tells who needs to know. */
    void write(List<RecordedFact> said, Instant occurredAt, FactSubmission submission, Subject person) {
        facts.append(said, occurredAt, submission, person.profileId());
        tell(person);
    }

    private void tell(Subject person) {
        recorded.fire(new FactsRecorded(person.profileId() == null ? Set.of() : Set.of(person.profileId())));
    }

    private static ConsentRecorded message(ConsentEvent event, String identifier, Subject person) {
        var scope = event.scope();
        return new ConsentRecorded(
                event.id(),
                event.ik(),
                identifier,
                person.profileId(),
                event.personSeq(),
                event.action().name(),
                new ConsentRecorded.Scope(
                        scope.brand(),
                        scope.purpose(),
                        scope.topic(),
                        scope.channel() == null ? null : scope.channel().name(),
                        scope.contactPoint()),
                event.effectiveAt());
    }
}
