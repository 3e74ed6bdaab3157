package io.klantbeeld.profile.identity.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Disjoint sets of identifiers. */
final class Forest {
    private final Map<UUID, UUID> parents = new HashMap<>();

    Forest(Collection<UUID> nodes) {
        nodes.forEach(node -> parents.put(node, node));
    }

    /** Finds the representative and halves the path to it, so that long chains stay cheap. */
    UUID root(UUID node) {
        var current = node;
        while (!parents.get(current).equals(current)) {
            var grandparent = parents.get(parents.get(current));
            parents.put(current, grandparent);
            current = grandparent;
        }
        return current;
    }

    /** Hangs one set under the root of another. */
    void join(UUID root, UUID under) {
        parents.put(root, under);
    }
}
