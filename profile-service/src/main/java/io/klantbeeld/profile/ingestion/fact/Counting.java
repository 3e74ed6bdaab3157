package io.klantbeeld.profile.ingestion.fact;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.outbox.Consumption;
import io.klantbeeld.profile.ingestion.definition.EventSchemas;
import io.klantbeeld.profile.ingestion.definition.ObservedEvents;
import io.klantbeeld.profile.ingestion.quarantine.Quarantine;
import io.klantbeeld.profile.ingestion.quarantine.QuarantinedItem;
import io.klantbeeld.profile.ingestion.source.SourceStatistics;
import io.klantbeeld.profile.ingestion.source.SourceStatistics.Count;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what a batch of the log brought, by source, by event and by reason. */
@ApplicationScoped
class Counting {
    private final SourceStatistics statistics;
    private final ObservedEvents events;
    private final ClaimCounting claims;
    private final Quarantine quarantine;
    private final Consumption consumption;

    Counting(
            SourceStatistics statistics,
            ObservedEvents events,
            ClaimCounting claims,
            Quarantine quarantine,
            Consumption consumption) {
        this.statistics = statistics;
        this.events = events;
        this.claims = claims;
        this.quarantine = quarantine;
        this.consumption = consumption;
    }

    /** Keeps what was not accepted, and answers what was not kept before. */
    List<QuarantinedItem> keep(List<QuarantinedItem> quarantined) {
        return quarantine.add(quarantined);
    }

    /**
     * Adds a batch to all counts; last, since all batches of a partition meet there.
     *
     * @param repeated counted once each, however often the log delivers them
     */
    void count(List<Arrival> fresh, List<Arrival> repeated, List<QuarantinedItem> quarantined) {
        var claimed = consumption.claim(
                OnEventIngested.CONSUMER, repeated.stream().map(Arrival::record).toList());
        var duplicates = repeated.stream()
                .filter(arrival -> claimed.contains(arrival.record()))
                .toList();
        statistics.add(bySource(fresh, duplicates, quarantined));
        events.add(byEvent(fresh, quarantined));
        claims.countArrivals(fresh);
        quarantine.count(quarantined);
    }

    private static Collection<Count> bySource(
            List<Arrival> fresh, List<Arrival> duplicates, List<QuarantinedItem> quarantined) {
        Map<Object, Count> counts = new HashMap<>();
        fresh.forEach(arrival -> add(counts, count(arrival, true)));
        duplicates.forEach(arrival -> add(counts, count(arrival, false)));
        for (var item : quarantined) {
            add(counts, new Count(item.source(), item.partition(), 0, 0, 1, 0, item.receivedAt(), null));
        }
        return counts.values();
    }

    private static Count count(Arrival arrival, boolean accepted) {
        return new Count(
                arrival.event().source(),
                arrival.partition(),
                accepted ? 1 : 0,
                accepted ? 0 : 1,
                0,
                accepted ? arrival.marks().size() : 0,
                arrival.event().receivedAt(),
                accepted ? arrival.event().occurredAt() : null);
    }

    private static void add(Map<Object, Count> counts, Count count) {
        counts.merge(List.of(count.source(), count.partition()), count, Count::and);
    }

    private static Collection<ObservedEvents.Count> byEvent(
            Collection<Arrival> fresh, List<QuarantinedItem> quarantined) {
        Map<Object, ObservedEvents.Count> counts = new HashMap<>();
        for (var arrival : fresh) {
            if (arrival.event().name() != null) {
                add(counts, observed(arrival.event(), arrival));
            }
        }
        for (var item : quarantined) {
            if (item.reason().event() != null) {
                add(counts, observed(item));
            }
        }
        return counts.values();
    }

    private static ObservedEvents.Count observed(IngestedEvent event, Arrival arrival) {
        boolean violates = arrival.marks().stream().anyMatch(mark -> mark.startsWith(EventSchemas.MARK + ':'));
        return new ObservedEvents.Count(
                event.source(),
                event.brand(),
                event.type().name(),
                event.name(),
                arrival.partition(),
                1,
                violates ? 1 : 0,
                0,
                event.receivedAt());
    }

    private static ObservedEvents.Count observed(QuarantinedItem item) {
        var reason = item.reason();
        return new ObservedEvents.Count(
                item.source(),
                item.brand(),
                reason.type(),
                reason.event(),
                item.partition(),
                0,
                0,
                1,
                item.receivedAt());
    }

    private static void add(Map<Object, ObservedEvents.Count> counts, ObservedEvents.Count count) {
        counts.merge(
                List.of(count.source(), count.type(), count.event(), count.partition()),
                count,
                ObservedEvents.Count::and);
    }
}
