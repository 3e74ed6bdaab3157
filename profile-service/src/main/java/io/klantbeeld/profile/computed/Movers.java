package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.Aggregation;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What moves a computed trait of a person, beside time.
 *
 * @param events names of events of its brand; {@value Aggregation#ANY_EVENT} for all
 * @param traits names of other traits
 */
public record Movers(Set<String> events, Set<String> traits) {
    static final Movers NONE = new Movers(Set.of(), Set.of());

    static Movers of(Computation computation) {
        return new Movers(
                DefiningComputedTraits.needs(computation).stream()
                        .map(Aggregation::event)
                        .collect(Collectors.toUnmodifiableSet()),
                computation instanceof BestHour ? Set.copyOf(Zones.TRAITS) : Set.of());
    }
}
