package io.klantbeeld.profile.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Takes facts back, in the caller's transaction: persons are resolved from what is left, so merges come apart, and what
 * nothing names is gone.
 */
@ApplicationScoped
public class Withdrawals {
    private final WithdrawnRows rows;
    private final Binding binding;
    private final LinkFacts links;
    private final ProfileRows profiles;
    private final NodeRegistry nodes;
    private final Separating separating;

    Withdrawals(
            WithdrawnRows rows,
            Binding binding,
            LinkFacts links,
            ProfileRows profiles,
            NodeRegistry nodes,
            Separating separating) {
        this.rows = rows;
        this.binding = binding;
        this.links = links;
        this.profiles = profiles;
        this.nodes = nodes;
        this.separating = separating;
    }

    /** Takes the links of events back; who their persons are is resolved by {@link #resolve}. */
    public void unlink(List<Withdrawn> events) {
        links.remove(events);
    }

    /** Locks nodes, then their profiles, before it is looked at what is left of them. */
    public void lock(Collection<UUID> asked) {
        rows.lock(asked);
        binding.bind(asked);
    }

    /**
     * Resolves the persons of nodes whose facts were taken back.
     *
     * @param unnamed those of the nodes that no fact names
     */
    public Withdrawal resolve(Collection<UUID> asked, Collection<UUID> unnamed) {
        var touched = new HashSet<>(binding.bind(asked).values());
        touched.remove(null);
        var component = links.component(List.of(), touched);
        component.pointers().keySet().removeAll(unnamed);
        component.links().removeIf(link -> link.ends()
                .anyMatch(node -> !component.pointers().containsKey(node)));
        var origins = rows.origins(touched);
        var separation = separating.separate(component, origins);
        rows.forgetNodes(unnamed);
        store(separation, component.pointers());
        var gone = gone(touched, origins, separation);
        var changed = new HashSet<>(touched);
        changed.addAll(separation.profiles().values());
        changed.removeAll(gone.keySet());
        var resolution = new Resolution(new HashMap<>(separation.profiles()), List.of(), changed);
        return new Withdrawal(resolution, separation.left(), gone);
    }

    /** Ends a withdrawal: moves versions on, and tells who came apart and who is no more. */
    public void conclude(Withdrawal withdrawal) {
        separating.conclude(withdrawal);
    }

    private void store(Separation separation, Map<UUID, UUID> pointers) {
        if (!separation.created().isEmpty()) {
            profiles.create(separation.created());
        }
        rows.restore(separation.left().keySet());
        var assigned = new HashMap<>(separation.profiles());
        assigned.entrySet().removeIf(node -> Objects.equals(node.getValue(), pointers.get(node.getKey())));
        if (!assigned.isEmpty()) {
            nodes.assign(assigned);
        }
    }

    /** Removes the profiles that nothing is left of, absorbed ones included, and lets the others follow their nodes. */
    private Map<UUID, Long> gone(Set<UUID> touched, Map<UUID, UUID> origins, Separation separation) {
        var survivors = new HashMap<UUID, UUID>();
        origins.forEach((node, absorbed) -> {
            if (separation.profiles().containsKey(node)) {
                survivors.put(absorbed, separation.profiles().get(node));
            }
        });
        rows.follow(survivors);
        var gone = new ArrayList<>(touched);
        gone.addAll(rows.absorbed(touched));
        gone.removeIf(profile -> separation.profiles().containsValue(profile) || survivors.containsKey(profile));
        return gone.isEmpty() ? Map.of() : rows.forgetProfiles(gone);
    }
}
