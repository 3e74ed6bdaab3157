package io.klantbeeld.profile.ingestion.fact;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.traits.observed.ObservedTraits;
import io.klantbeeld.profile.traits.observed.ObservedTraits.Count;
import io.klantbeeld.profile.traits.registry.TraitRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts which traits events claim, and how many of the claims their definitions do not admit. */
@ApplicationScoped
public class ClaimCounting {
    private final ObservedTraits observed;
    private final TraitRegistry registry;

    ClaimCounting(ObservedTraits observed, TraitRegistry registry) {
        this.observed = observed;
        this.registry = registry;
    }

    /** Counts events that came by another road than the log; last in their transaction, since all meet there. */
    public void count(Collection<IngestedEvent> events) {
        countArrivals(events.stream().map(Arrival::beside).toList());
    }

    void countArrivals(Collection<Arrival> arrivals) {
        var counts = new HashMap<Object, Count>();
        arrivals.stream().filter(arrival -> arrival.event().traits() != null).forEach(arrival -> arrival.event()
                .traits()
                .forEach((name, value) -> add(counts, one(arrival, name, value))));
        observed.add(counts.values());
    }

    private Count one(Arrival arrival, String name, Object value) {
        var event = arrival.event();
        var definition = registry.of(name, event.brand());
        boolean counts = !definition.isDefined() || !definition.computed() && definition.admits(Json.tree(value));
        return new Count(
                event.source(), event.brand(), name, arrival.partition(), 1, counts ? 0 : 1, event.receivedAt());
    }

    private static void add(Map<Object, Count> counts, Count count) {
        counts.merge(List.of(count.source(), count.name(), count.partition()), count, Count::and);
    }
}
