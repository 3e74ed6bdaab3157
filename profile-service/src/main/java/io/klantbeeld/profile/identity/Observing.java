package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.device.Devices;
import io.klantbeeld.profile.identity.device.Ownership;
import io.klantbeeld.profile.identity.device.Sight;
import io.klantbeeld.profile.identity.graph.Edge;
import io.klantbeeld.profile.identity.graph.Pair;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records what events say about who did them, and resolves their persons. */
@ApplicationScoped
class Observing {
    private final NodeRegistry nodes;
    private final LinkFacts links;
    private final Sightings sightings;
    private final Devices devices;
    private final Binding binding;
    private final Resolving resolving;

    Observing(
            NodeRegistry nodes,
            LinkFacts links,
            Sightings sightings,
            Devices devices,
            Binding binding,
            Resolving resolving) {
        this.nodes = nodes;
        this.links = links;
        this.sightings = sightings;
        this.devices = devices;
        this.binding = binding;
        this.resolving = resolving;
    }

    Resolution observe(Collection<Observation> observations) {
        var named = named(observations);
        var fresh = nodes.register(named.values());
        var owning = devices.owning(sights(observations));
        var bound = bind(named, owning, fresh);
        var news = links.record(observations);
        var told = news.stream()
                .filter(fact -> fact.identifies(named))
                .map(LinkFact::toIdentification)
                .toList();
        var ownerships = new Ownerships(owning, told, devices.identify(told, owning));
        var resolution = new Resolution(bound, ownerships.current());
        resolve(new Batch(observations, named, fresh, bound), edges(news), resolution);
        resolution.moved(ownerships.handedOver(withProfile(bound)));
        sightings.record(observations).forEach(resolution::sighted);
        return resolution;
    }

    /** Finds the profiles of what is named; a node that was taken back before its profile was locked is fresh again. */
    private Map<UUID, UUID> bind(Map<UUID, Node> named, List<Ownership> owning, Set<UUID> fresh) {
        var asked = withOwners(named.keySet(), owning);
        var bound = binding.bind(asked);
        while (!bound.keySet().containsAll(named.keySet())) {
            fresh.addAll(nodes.register(named.values()));
            bound = binding.bind(asked);
        }
        return bound;
    }

    private static Map<UUID, Node> named(Collection<Observation> observations) {
        var named = new LinkedHashMap<UUID, Node>();
        observations.forEach(observation -> observation.nodes().forEach(node -> named.put(node.id(), node)));
        return named;
    }

    /** When each device was seen, by itself or with a person. */
    private static List<Sight> sights(Collection<Observation> observations) {
        return observations.stream()
                .flatMap(observation -> observation
                        .nodes()
                        .filter(node -> !node.joins())
                        .map(device -> new Sight(device.id(), observation.occurredAt())))
                .distinct()
                .toList();
    }

    private static Set<UUID> withOwners(Set<UUID> named, List<Ownership> ownerships) {
        var all = new HashSet<>(named);
        ownerships.forEach(ownership -> all.add(ownership.owner()));
        return all;
    }

    private static List<Edge> edges(List<LinkFact> news) {
        return news.stream().filter(LinkFact::joins).map(LinkFact::edge).toList();
    }

    /**
     * What a batch found when it came.
     *
     * @param fresh nodes that nobody knew before
     * @param bound the profile of each known node
     */
    private record Batch(
            Collection<Observation> observations, Map<UUID, Node> named, Set<UUID> fresh, Map<UUID, UUID> bound) {}

    /** Evaluates what is news; components of which nothing was known need not be read. */
    private void resolve(Batch batch, List<Edge> news, Resolution resolution) {
        var touched = homeless(batch.observations, batch.bound);
        news.stream().map(Edge::pair).flatMap(Pair::ends).forEach(touched::add);
        if (!touched.isEmpty()) {
            var fresh = touched.stream()
                    .filter(batch.fresh::contains)
                    .map(batch.named::get)
                    .toList();
            touched.removeAll(batch.fresh);
            resolution.take(resolving.resolve(touched, fresh, news, profiles(batch.bound)));
        }
    }

    /** Homes and joining nodes need a profile; a device that belongs to somebody needs none of its own. */
    private static Set<UUID> homeless(Collection<Observation> observations, Map<UUID, UUID> bound) {
        var homeless = new HashSet<UUID>();
        for (var observation : observations) {
            homeless.add(observation.home().id());
            observation.others().stream().filter(Node::joins).map(Node::id).forEach(homeless::add);
        }
        homeless.removeIf(node -> bound.get(node) != null);
        return homeless;
    }

    private static Set<UUID> profiles(Map<UUID, UUID> bound) {
        return bound.values().stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<UUID> withProfile(Map<UUID, UUID> bound) {
        return bound.keySet().stream().filter(node -> bound.get(node) != null).collect(Collectors.toSet());
    }
}
