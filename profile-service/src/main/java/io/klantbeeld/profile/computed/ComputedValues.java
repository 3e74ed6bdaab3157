package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.computed.LiveTraits.LiveTrait;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Computes the traits of persons when they are read: what arrives late is in the next answer. */
@ApplicationScoped
public class ComputedValues {
    private static final VisibleBrands ALL = new VisibleBrands(true, new String[0]);

    private final LiveTraits live;
    private final Gathering gathering;
    private final Clock clock;

    ComputedValues(LiveTraits live, Gathering gathering, Clock clock) {
        this.live = live;
        this.gathering = gathering;
        this.clock = clock;
    }

    /** The values of one person, as they are now. */
    public List<ComputedValue> of(UUID profile, VisibleBrands brands) {
        return of(List.of(profile), brands).getOrDefault(profile, List.of());
    }

    /** The values of persons in every brand, as they are now; a person without any is left out. */
    public Map<UUID, List<ComputedValue>> of(Collection<UUID> profiles) {
        return of(profiles, ALL);
    }

    /** How some traits of persons stand at an instant, for rules: every one that answers, of every profile. */
    public Map<UUID, Map<String, ComputedStanding>> standings(
            Collection<UUID> profiles, Set<String> names, Instant at) {
        var traits = live.all().stream()
                .filter(trait -> names.contains(trait.name()))
                .toList();
        var standings = new HashMap<UUID, Map<String, ComputedStanding>>();
        gathering.of(profiles, traits, ALL, at).forEach((profile, material) -> {
            var own = traits.stream().collect(Collectors.toMap(LiveTrait::name, trait -> standing(trait, material)));
            standings.put(profile, own);
        });
        return standings;
    }

    /** Those of the names that are of traits which are computed by now. */
    public Set<String> computedOf(Set<String> names) {
        return live.all().stream().map(LiveTrait::name).filter(names::contains).collect(Collectors.toSet());
    }

    /** What moves a trait as it comes; nothing where nobody computes it. */
    public Movers moversOf(String trait) {
        return live.all().stream()
                .filter(known -> known.name().equals(trait))
                .findFirst()
                .map(known -> Movers.of(known.computation()))
                .orElse(Movers.NONE);
    }

    private Map<UUID, List<ComputedValue>> of(Collection<UUID> profiles, VisibleBrands brands) {
        var traits = live.of(brands);
        var values = new HashMap<UUID, List<ComputedValue>>();
        gathering.of(profiles, traits, brands, clock.instant()).forEach((profile, material) -> {
            var own = traits.stream()
                    .map(trait -> value(trait, material))
                    .flatMap(Optional::stream)
                    .toList();
            if (!own.isEmpty()) {
                values.put(profile, own);
            }
        });
        return values;
    }

    private static ComputedStanding standing(LiveTrait trait, Material material) {
        var computation = trait.computation();
        return computation
                .value(material)
                .map(value -> new ComputedStanding(value, computation.changesAt(material)))
                .orElse(ComputedStanding.NOTHING);
    }

    private static Optional<ComputedValue> value(LiveTrait trait, Material material) {
        var settings = trait.settings();
        return trait.computation()
                .value(material)
                .map(value -> new ComputedValue(
                        settings.brand(),
                        trait.name(),
                        settings.category(),
                        settings.kind(),
                        trait.version(),
                        Json.tree(value)));
    }
}
