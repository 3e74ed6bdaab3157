package io.klantbeeld.profile.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells which profile a fact belongs to, and creates and merges profiles as the facts demand. Every method runs in the
 * caller's transaction; nodes are locked before profiles, each in key order.
 */
@ApplicationScoped
public class Persons {
    private final NodeRegistry nodes;
    private final LinkFacts links;
    private final Sightings sightings;
    private final Binding binding;
    private final Resolving resolving;
    private final Concluding concluding;

    Persons(
            NodeRegistry nodes,
            LinkFacts links,
            Sightings sightings,
            Binding binding,
            Resolving resolving,
            Concluding concluding) {
        this.nodes = nodes;
        this.links = links;
        this.sightings = sightings;
        this.binding = binding;
        this.resolving = resolving;
        this.concluding = concluding;
    }

    /** Records what events say about who did them, and resolves their persons, whose profiles stay locked. */
    public Resolution observe(Collection<Observation> observations) {
        var named = new LinkedHashMap<UUID, Node>();
        for (var observation : observations) {
            named.put(observation.home().id(), observation.home());
            observation.others().forEach(other -> named.put(other.id(), other));
        }
        nodes.register(named.values());
        var pointers = binding.bind(named.keySet());
        var resolution = resolving.resolve(observations, pointers, links.record(observations));
        for (var node : sightings.record(observations)) {
            resolution.change(node);
        }
        return resolution;
    }

    /** The profile of each node that is known and has one, as it is now; nothing is locked. */
    public Map<UUID, UUID> known(Collection<UUID> nodeIds) {
        var known = new HashMap<UUID, UUID>();
        nodes.pointers(nodeIds).forEach((node, pointer) -> {
            if (pointer.profile() != null) {
                known.put(node, pointer.profile());
            }
        });
        return known;
    }

    /** Finds the persons of nodes, known or not, and locks their profiles. */
    public Resolution bind(Collection<UUID> nodeIds) {
        return new Resolution(binding.bind(nodeIds), List.of(), new HashSet<>());
    }

    /** Answers the node that stands for each profile where a fact names the profile alone; merged ones by survivor. */
    public Map<UUID, UUID> homes(Collection<UUID> profiles) {
        return nodes.homes(profiles);
    }

    /**
     * Ends a change: moves versions on and writes the events of identity.
     *
     * @param touched locked profiles about which something was recorded
     * @return the version of each profile that was touched or changed
     */
    public Map<UUID, Long> conclude(Set<UUID> touched, Resolution resolution) {
        return concluding.conclude(touched, resolution);
    }
}
