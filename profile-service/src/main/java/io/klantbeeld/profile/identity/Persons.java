package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.graph.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells which profile a fact belongs to, and creates, merges and separates profiles as the facts demand. Every method
 * runs in the caller's transaction; nodes are locked before profiles, each in key order.
 */
@ApplicationScoped
public class Persons {
    private final Observing observing;
    private final Stewarding stewarding;
    private final NodeRegistry nodes;
    private final Binding binding;
    private final Concluding concluding;

    Persons(Observing observing, Stewarding stewarding, NodeRegistry nodes, Binding binding, Concluding concluding) {
        this.observing = observing;
        this.stewarding = stewarding;
        this.nodes = nodes;
        this.binding = binding;
        this.concluding = concluding;
    }

    /** Records what events say about who did them, and resolves their persons, whose profiles stay locked. */
    public Resolution observe(Collection<Observation> observations) {
        return observing.observe(observations);
    }

    /**
     * Records what a steward decided about nodes that are known, and resolves their persons, whose profiles stay
     * locked.
     *
     * @param by the subject of the steward's token
     */
    public Resolution decide(Decision decision, String reason, String by) {
        return stewarding.decide(decision, reason, by);
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
        return new Resolution(binding.bind(nodeIds), List.of());
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
