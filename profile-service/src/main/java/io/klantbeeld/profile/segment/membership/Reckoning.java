package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.profile.computed.ComputedStanding;
import io.klantbeeld.profile.computed.ComputedValues;
import io.klantbeeld.profile.rule.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what events of persons come to, for those of their segments alone that cannot be judged without. */
@ApplicationScoped
class Reckoning {
    private final ComputedValues computed;

    Reckoning(ComputedValues computed) {
        this.computed = computed;
    }

    /** Everything that the open segments of each person look at, but what was read before. */
    Reckoned of(Map<UUID, Set<LiveSegment>> open, Known known, Counts counts) {
        var wanted = new HashMap<UUID, Set<Aggregation>>();
        var names = new HashMap<UUID, Set<String>>();
        var aggregations = new HashMap<Set<LiveSegment>, Set<Aggregation>>();
        var traits = new HashMap<Set<LiveSegment>, Set<String>>();
        open.forEach((profile, segments) -> {
            put(wanted, profile, aggregations.computeIfAbsent(segments, Reckoning::aggregations));
            put(names, profile, traits.computeIfAbsent(segments, of -> traits(of, known)));
        });
        return new Reckoned(wanted.isEmpty() ? Map.of() : counts.of(wanted, known.at()), computed(names, known.at()));
    }

    private static <T> void put(Map<UUID, Set<T>> wanted, UUID profile, Set<T> some) {
        if (!some.isEmpty()) {
            wanted.put(profile, some);
        }
    }

    private static Set<Aggregation> aggregations(Collection<LiveSegment> segments) {
        return segments.stream()
                .flatMap(segment -> segment.aggregations().values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> traits(Collection<LiveSegment> segments, Known known) {
        return segments.stream()
                .flatMap(segment -> segment.rule().dependencies().traits().stream())
                .filter(known.computed()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<UUID, Map<String, Finding>> computed(Map<UUID, Set<String>> wanted, Instant at) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var all = new HashSet<String>();
        wanted.values().forEach(all::addAll);
        var standings = computed.standings(wanted.keySet(), all, at);
        var findings = new HashMap<UUID, Map<String, Finding>>();
        wanted.forEach((profile, names) -> {
            var own = standings.getOrDefault(profile, Map.of());
            findings.put(
                    profile, names.stream().collect(Collectors.toMap(name -> name, name -> finding(own.get(name)))));
        });
        return findings;
    }

    /** What is no longer computed since the names were asked for is a trait of nobody. */
    private static Finding finding(ComputedStanding standing) {
        return standing == null ? Finding.NOTHING : new Finding(standing.value(), standing.changesAt());
    }
}
