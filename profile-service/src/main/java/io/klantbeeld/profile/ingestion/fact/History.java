package io.klantbeeld.profile.ingestion.fact;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.identity.Resolution;
import io.klantbeeld.profile.identity.Withdrawals;
import io.klantbeeld.profile.identity.Withdrawn;
import io.klantbeeld.profile.timeline.Timeline;
import io.klantbeeld.profile.traits.Traits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Takes events of the past, such as the rows of a file, by the road that the events of the log take; in the caller's
 * transaction, with the same order of locks. What is recorded so is no news: no interaction is published.
 */
@ApplicationScoped
public class History {
    private final Novelty novelty;
    private final Facts facts;
    private final Persons persons;
    private final Traits traits;
    private final Timeline timeline;
    private final Withdrawals withdrawals;

    History(Novelty novelty, Facts facts, Persons persons, Traits traits, Timeline timeline, Withdrawals withdrawals) {
        this.novelty = novelty;
        this.facts = facts;
        this.persons = persons;
        this.traits = traits;
        this.timeline = timeline;
        this.withdrawals = withdrawals;
    }

    /** Answers the events that were not applied before, the first of each; they count as applied now. */
    public List<IngestedEvent> claim(List<IngestedEvent> events) {
        var arrivals = events.stream().map(Arrival::beside).toList();
        return novelty.claim(arrivals).stream().map(Arrival::event).toList();
    }

    /** Records claimed events, and moves the persons' versions on. */
    public Resolution record(List<IngestedEvent> events) {
        var batch = batch(events);
        var resolution = persons.observe(batch.observations());
        traits.record(batch.claims(), resolution);
        timeline.backfill(batch.moments(), resolution);
        return resolution;
    }

    /** Sees what claimed events would make of the persons; for a transaction that is rolled back. */
    public Resolution rehearse(List<IngestedEvent> events) {
        return persons.observe(batch(events).observations());
    }

    /** Takes the facts of events back; who their persons are is for the caller to resolve. */
    public void withdraw(List<Withdrawn> events) {
        novelty.forget(events);
        withdrawals.unlink(events);
        traits.withdraw(events);
        timeline.withdraw(events);
    }

    private FactBatch batch(List<IngestedEvent> events) {
        return new FactBatch(facts.of(events.stream().map(Arrival::beside).toList()));
    }
}
