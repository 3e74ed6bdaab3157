package io.klantbeeld.profile.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Resolves by union: nodes that any chain of links connects are one person. */
@ApplicationScoped
class ExactUnion implements Resolver {
    @Override
    public Collection<Set<UUID>> resolve(Set<UUID> nodes, Set<Link> links) {
        var parents = new HashMap<UUID, UUID>();
        nodes.forEach(node -> parents.put(node, node));
        links.forEach(link -> parents.put(root(parents, link.home()), root(parents, link.other())));
        var groups = new LinkedHashMap<UUID, Set<UUID>>();
        nodes.forEach(node -> groups.computeIfAbsent(root(parents, node), ignored -> new LinkedHashSet<>())
                .add(node));
        return groups.values();
    }

    /** Finds the representative and halves the path to it, so that long chains stay cheap. */
    private static UUID root(Map<UUID, UUID> parents, UUID node) {
        var current = node;
        while (!parents.get(current).equals(current)) {
            var grandparent = parents.get(parents.get(current));
            parents.put(current, grandparent);
            current = grandparent;
        }
        return current;
    }
}
