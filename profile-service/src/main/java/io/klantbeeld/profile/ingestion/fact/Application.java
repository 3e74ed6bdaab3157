package io.klantbeeld.profile.ingestion.fact;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.outbox.ReceivedRecord;
import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.ingestion.QuarantineHeaders;
import io.klantbeeld.profile.ingestion.quarantine.QuarantinedItem;
import io.klantbeeld.profile.timeline.Timeline;
import io.klantbeeld.profile.traits.Traits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Applies a part of the log in one transaction: what is new becomes identity, traits and timeline, and what the log
 * delivers again changes nothing. Locks are taken on dedup rows, then nodes, then profiles, each in key order.
 */
@ApplicationScoped
class Application {
    private final Novelty novelty;
    private final Facts facts;
    private final Persons persons;
    private final Traits traits;
    private final Timeline timeline;
    private final Counting counting;

    Application(Novelty novelty, Facts facts, Persons persons, Traits traits, Timeline timeline, Counting counting) {
        this.novelty = novelty;
        this.facts = facts;
        this.persons = persons;
        this.traits = traits;
        this.timeline = timeline;
        this.counting = counting;
    }

    void apply(List<ReceivedRecord> records) {
        var arrivals = records.stream()
                .filter(received -> !QuarantineHeaders.areOn(received))
                .map(received -> new Arrival(received.partition(), received.id(), received.as(IngestedEvent.class)))
                .toList();
        var quarantined = records.stream()
                .filter(QuarantineHeaders::areOn)
                .map(QuarantinedItem::of)
                .toList();
        var kept = counting.keep(quarantined);
        var fresh = novelty.claim(arrivals);
        if (!fresh.isEmpty()) {
            apply(new FactBatch(facts.of(fresh)));
        }
        counting.count(fresh, novelty.repeated(arrivals, fresh), kept);
    }

    private void apply(FactBatch batch) {
        var resolution = persons.observe(batch.observations());
        traits.record(batch.claims(), resolution);
        timeline.append(batch.moments(), resolution);
    }
}
