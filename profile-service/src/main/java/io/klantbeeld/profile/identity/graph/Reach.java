package io.klantbeeld.profile.identity.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Bounds the work that one component can cause: a link counts only if the links of its own and better priorities that
 * it hangs together with are few enough. That is the same as suspending the lowest priority, splitting, and looking
 * again, and it can only become more as facts arrive, so what was found once is remembered at the identifiers.
 */
final class Reach {
    private final Facts facts;
    private final int limit;
    private final Forest forest;
    private final Map<UUID, Integer> counts = new HashMap<>();
    private final Map<UUID, Integer> leastCaps = new HashMap<>();
    private final Map<UUID, Integer> caps = new HashMap<>();

    private Reach(Facts facts, int limit) {
        this.facts = facts;
        this.limit = limit;
        this.forest = new Forest(facts.vertices().keySet());
        facts.vertices().forEach((id, vertex) -> leastCaps.put(id, vertex.cap()));
    }

    /** The cap of each identifier that has one. */
    static Map<UUID, Integer> caps(Facts facts, List<Edge> edges, int limit) {
        var reach = new Reach(facts, limit);
        if (edges.size() > limit || reach.leastCaps.values().stream().anyMatch(cap -> cap < Vertex.UNCAPPED)) {
            edges.stream()
                    .collect(Collectors.groupingBy(edge -> facts.level(edge.pair()), TreeMap::new, Collectors.toList()))
                    .forEach(reach::add);
        }
        return reach.caps;
    }

    private void add(int level, Collection<Edge> edges) {
        edges.forEach(edge -> count(edge.pair()));
        for (var vertex : facts.vertices().keySet()) {
            var root = forest.root(vertex);
            if (counts.getOrDefault(root, 0) > limit || leastCaps.get(root) <= level) {
                caps.putIfAbsent(vertex, level);
            }
        }
    }

    private void count(Pair pair) {
        var root = forest.root(pair.home());
        var other = forest.root(pair.other());
        if (!root.equals(other)) {
            forest.join(other, root);
            counts.merge(root, counts.getOrDefault(other, 0), Integer::sum);
            leastCaps.merge(root, leastCaps.get(other), Math::min);
        }
        counts.merge(root, 1, Integer::sum);
    }
}
