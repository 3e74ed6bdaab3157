package io.klantbeeld.gateway.console.identity.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tree of shortest ways from the first thing to all others; what no line leads to hangs at the first. */
final class Branches {
    private final Map<String, List<String>> children = new LinkedHashMap<>();

    private Branches() {}

    static Branches of(List<String> things, List<Line> lines) {
        var branches = new Branches();
        var neighbours = neighbours(things, lines);
        var root = things.getFirst();
        var reached = new HashSet<>(Set.of(root));
        branches.grow(root, neighbours, reached);
        for (var thing : things) {
            if (reached.add(thing)) {
                branches.childrenOf(root).add(thing);
                branches.grow(thing, neighbours, reached);
            }
        }
        return branches;
    }

    List<String> childrenOf(String thing) {
        return children.computeIfAbsent(thing, none -> new ArrayList<>());
    }

    /** How many rows a branch takes: one for each of its ends. */
    int rows(String thing) {
        return Math.max(1, childrenOf(thing).stream().mapToInt(this::rows).sum());
    }

    private void grow(String root, Map<String, Set<String>> neighbours, Set<String> reached) {
        var next = new ArrayDeque<>(List.of(root));
        while (!next.isEmpty()) {
            var thing = next.remove();
            for (var neighbour : neighbours.getOrDefault(thing, Set.of())) {
                if (reached.add(neighbour)) {
                    childrenOf(thing).add(neighbour);
                    next.add(neighbour);
                }
            }
        }
    }

    /** Neighbours in the order of the things, so that the same facts always give the same drawing. */
    private static Map<String, Set<String>> neighbours(List<String> things, List<Line> lines) {
        var linked = new LinkedHashMap<String, Set<String>>();
        lines.forEach(line -> {
            linked.computeIfAbsent(line.one(), none -> new HashSet<>()).add(line.other());
            linked.computeIfAbsent(line.other(), none -> new HashSet<>()).add(line.one());
        });
        var neighbours = new LinkedHashMap<String, Set<String>>();
        linked.forEach((thing, others) -> neighbours.put(
                thing,
                new LinkedHashSet<>(things.stream().filter(others::contains).toList())));
        return neighbours;
    }
}
