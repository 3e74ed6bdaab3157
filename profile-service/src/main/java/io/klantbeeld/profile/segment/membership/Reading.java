package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.computed.ComputedValues;
import io.klantbeeld.profile.traits.StoredTraits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what most rules are decided by, and what is read at little expense: traits, and where persons stand. */
@ApplicationScoped
class Reading {
    private final Acquaintances acquaintances;
    private final StoredTraits traits;
    private final ComputedValues computed;
    private final Standings standings;

    Reading(Acquaintances acquaintances, StoredTraits traits, ComputedValues computed, Standings standings) {
        this.acquaintances = acquaintances;
        this.traits = traits;
        this.computed = computed;
        this.standings = standings;
    }

    /** What segments look at, for those who may be judged by them; nothing of what events come to. */
    Known of(Map<UUID, List<LiveSegment>> plan, SegmentIndex index, Instant at) {
        var segments = new HashSet<LiveSegment>();
        plan.values().forEach(segments::addAll);
        var names = new HashSet<String>();
        segments.forEach(segment -> names.addAll(segment.rule().dependencies().traits()));
        var derived = computed.computedOf(names);
        names.removeAll(derived);
        return new Known(
                at,
                segments.stream().anyMatch(LiveSegment::ofAnybody) ? acquaintances.of(plan.keySet()) : Map.of(),
                names.isEmpty() ? Map.of() : traits.of(plan.keySet(), names),
                standings.of(keys(plan, index)),
                derived,
                Reckoned.NOTHING);
    }

    /** The segments of each person, and those that their rules name. */
    private static Collection<Standing.Key> keys(Map<UUID, List<LiveSegment>> plan, SegmentIndex index) {
        Set<Standing.Key> keys = new HashSet<>();
        plan.forEach((profile, segments) -> segments.forEach(segment -> {
            keys.add(new Standing.Key(profile, segment.id()));
            segment.rule().dependencies().segments().forEach(below -> index.byKey(below)
                    .ifPresent(named -> keys.add(new Standing.Key(profile, named.id()))));
        }));
        return keys;
    }
}
