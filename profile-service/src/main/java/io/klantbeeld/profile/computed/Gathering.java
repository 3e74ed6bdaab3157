package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.Aggregates;
import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.profile.computed.LiveTraits.LiveTrait;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what traits are computed from, for all persons and traits in a few round trips. */
@ApplicationScoped
class Gathering {
    private final Aggregates aggregates;
    private final Zones zones;

    Gathering(Aggregates aggregates, Zones zones) {
        this.aggregates = aggregates;
        this.zones = zones;
    }

    /** What there is of each profile. */
    Map<UUID, Material> of(Collection<UUID> profiles, List<LiveTrait> traits, VisibleBrands brands, Instant at) {
        if (profiles.isEmpty() || traits.isEmpty()) {
            return Map.of();
        }
        // Habits look back over whole days, so that they change at midnight and not with every moment that leaves.
        var summaries = aggregates.summaries(
                profiles,
                needs(traits, Computation::sums),
                at,
                needs(traits, Computation::days),
                at.truncatedTo(ChronoUnit.DAYS));
        var lived = zones(profiles, traits, brands);
        var gathered = new HashMap<UUID, Material>();
        summaries.forEach((profile, summary) ->
                gathered.put(profile, new Material(summary.sums(), summary.days(), lived.get(profile), at)));
        return gathered;
    }

    private Map<UUID, ZoneId> zones(Collection<UUID> profiles, List<LiveTrait> traits, VisibleBrands brands) {
        boolean areAsked = traits.stream().anyMatch(trait -> trait.computation() instanceof BestHour);
        return areAsked ? zones.of(profiles, brands) : Map.of();
    }

    private static Set<Aggregation> needs(List<LiveTrait> traits, Function<Computation, Set<Aggregation>> needs) {
        return traits.stream()
                .flatMap(trait -> needs.apply(trait.computation()).stream())
                .collect(Collectors.toSet());
    }
}
