package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.timeline.Moment;
import io.klantbeeld.profile.timeline.MomentFollower;
import io.klantbeeld.profile.timeline.kind.MomentKind;
import io.klantbeeld.profile.timeline.retention.Horizon;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps count of moments in the transaction that records them. */
@ApplicationScoped
class Keeping implements MomentFollower {
    private final Registry registry;
    private final Buckets buckets;
    private final Recounting recounting;
    private final Standstill standstill;
    private final Horizon horizon;

    Keeping(Registry registry, Buckets buckets, Recounting recounting, Standstill standstill, Horizon horizon) {
        this.registry = registry;
        this.buckets = buckets;
        this.recounting = recounting;
        this.standstill = standstill;
        this.horizon = horizon;
    }

    @Override
    public Collection<Moment> recorded(List<Moment> moments) {
        var known = registry.current();
        if (known.isEmpty()) {
            return List.of();
        }
        var counts = new Counts();
        var telling = new ArrayList<Moment>();
        for (var moment : moments) {
            var occurrence = new Occurrence(moment);
            boolean tells = false;
            for (var series : known.concerning(moment.name())) {
                tells |= counts.count(series, occurrence) && series.published();
            }
            if (tells) {
                telling.add(moment);
            }
        }
        buckets.add(counts.rows());
        return telling;
    }

    /** A contact may have been counted with another status, so its days are counted again. */
    @Override
    public Collection<Moment> restated(List<Moment> contacts) {
        var known = registry.current();
        if (known.isEmpty()) {
            return List.of();
        }
        var concerned = new HashSet<Bucket>();
        var days = new HashSet<NodeDay>();
        var telling = new ArrayList<Moment>();
        for (var contact : contacts) {
            var occurrence = new Occurrence(contact);
            if (isWhole(contact.occurredAt())) {
                days.add(new NodeDay(contact.node(), Bucket.dayOf(contact.occurredAt())));
                known.concerning(contact.name()).stream()
                        .filter(series -> series.concerns(contact))
                        .forEach(series -> concerned.add(Counts.bucket(series, occurrence)));
            }
            if (known.concerning(contact.name()).stream()
                    .anyMatch(series -> series.published() && series.concerns(contact))) {
                telling.add(contact);
            }
        }
        recount(concerned, days, known);
        return telling;
    }

    @Override
    public void forgotten(UUID[] nodes, Instant[] times) {
        var known = registry.current();
        if (known.isEmpty()) {
            return;
        }
        var days = new HashSet<NodeDay>();
        for (int i = 0; i < nodes.length; i++) {
            if (isWhole(times[i])) {
                days.add(new NodeDay(nodes[i], Bucket.dayOf(times[i])));
            }
        }
        recount(Set.of(), days, known);
    }

    private void recount(Set<Bucket> concerned, Set<NodeDay> days, Registry.Known known) {
        if (!days.isEmpty()) {
            if (known.isCounting()) {
                standstill.forChanging();
            }
            recounting.recount(buckets.lock(concerned, days), known.byId());
        }
    }

    /** Beyond the horizon moments are gone that were counted, and counting again would lose them. */
    private boolean isWhole(Instant at) {
        return MomentKind.TYPES.stream().allMatch(type -> horizon.keeps(type, at));
    }
}
