package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Resolves the persons that news is about, and stores what differs from before. */
@ApplicationScoped
class Resolving {
    private final NodeRegistry nodes;
    private final LinkFacts links;
    private final ProfileRows profiles;
    private final Resolver resolver;
    private final Ids ids;

    Resolving(NodeRegistry nodes, LinkFacts links, ProfileRows profiles, Resolver resolver, Ids ids) {
        this.nodes = nodes;
        this.links = links;
        this.profiles = profiles;
        this.resolver = resolver;
        this.ids = ids;
    }

    /**
     * Resolves nodes that have no profile yet and the components of new links.
     *
     * @param pointers the bound pointer of each node that the observations name
     * @param news joining links that were not known before
     */
    Resolution resolve(Collection<Observation> observations, Map<UUID, UUID> pointers, Set<Link> news) {
        var homeless = homeless(observations, pointers);
        var known = new HashMap<>(pointers);
        if (homeless.isEmpty() && news.isEmpty()) {
            return new Resolution(known, List.of(), new HashSet<>());
        }
        var component = links.component(homeless, profilesOf(news, pointers));
        known.putAll(component.pointers());
        var persons = resolver.resolve(component.pointers().keySet(), component.links());
        return store(Reconciliation.of(persons, component.pointers(), ids::next), known);
    }

    /** Homes and joining nodes need a profile; a device that belongs to somebody needs none of its own. */
    private static Set<UUID> homeless(Collection<Observation> observations, Map<UUID, UUID> pointers) {
        var homeless = new HashSet<UUID>();
        for (var observation : observations) {
            homeless.add(observation.home().id());
            observation.others().stream().filter(Node::joins).map(Node::id).forEach(homeless::add);
        }
        homeless.removeIf(node -> pointers.get(node) != null);
        return homeless;
    }

    private static Set<UUID> profilesOf(Set<Link> news, Map<UUID, UUID> pointers) {
        return news.stream()
                .flatMap(Link::ends)
                .map(pointers::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Resolution store(Reconciliation difference, Map<UUID, UUID> known) {
        var changed = new HashSet<>(difference.assigned().values());
        if (!difference.created().isEmpty()) {
            profiles.create(difference.created());
        }
        if (!difference.merges().isEmpty()) {
            profiles.enter(
                    difference.merges(),
                    difference.merges().stream().map(merge -> ids.next()).toList());
            changed.addAll(profiles.absorb(difference.merges()));
        }
        if (!difference.assigned().isEmpty()) {
            nodes.assign(difference.assigned());
        }
        known.putAll(difference.assigned());
        return new Resolution(known, difference.merges(), changed);
    }
}
