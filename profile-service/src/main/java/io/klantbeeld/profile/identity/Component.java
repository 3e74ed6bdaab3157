package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.graph.Decision;
import io.klantbeeld.profile.identity.graph.Edge;
import io.klantbeeld.profile.identity.graph.Facts;
import io.klantbeeld.profile.identity.graph.Pair;
import io.klantbeeld.profile.identity.graph.Refusal;
import io.klantbeeld.profile.identity.graph.Vertex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whole components as they are stored: their facts, and what was derived from them before. */
final class Component {
    private static final Comparator<Vertex> BEST_FIRST = Comparator.comparingInt(Vertex::priority)
            .thenComparing(Vertex::namespace)
            .thenComparing(Vertex::value);

    private final Map<UUID, Vertex> vertices = new HashMap<>();
    private final Map<UUID, UUID> pointers = new HashMap<>();
    private final Map<UUID, UUID> founded = new HashMap<>();
    private final Set<UUID> decided = new HashSet<>();
    private final Set<Edge> edges = new HashSet<>();
    private final Map<Pair, Refusal> refusals = new HashMap<>();
    private final List<Decision> decisions = new ArrayList<>();

    /** Adds a node with what is stored of it. */
    void add(Vertex vertex, UUID pointer, UUID ofFounder, boolean isDecided) {
        vertices.put(vertex.id(), vertex);
        pointers.put(vertex.id(), pointer);
        founded.put(vertex.id(), ofFounder);
        if (isDecided) {
            decided.add(vertex.id());
        }
    }

    /** Adds nodes of which nothing is stored, unless they were found by their links. */
    void introduce(Collection<Node> fresh) {
        fresh.stream()
                .filter(node -> !vertices.containsKey(node.id()))
                .forEach(node -> add(node.toVertex(), null, null, false));
    }

    /** Adds a link, with the reason for which it is known to be refused, or null. */
    void add(Edge edge, Refusal refusal) {
        edges.add(edge);
        if (refusal != null) {
            refusals.put(edge.pair(), refusal);
        }
    }

    /** Lets the best node of each profile of which the founder is gone stand for it. */
    void adopt() {
        var orphans = new HashSet<>(pointers.values());
        orphans.remove(null);
        orphans.removeAll(founded.values());
        orphans.forEach(profile -> founded.put(best(pointing(profile)).id(), profile));
    }

    void add(Collection<Edge> news) {
        edges.addAll(news);
    }

    void decide(Collection<Decision> byStewards) {
        decisions.addAll(byStewards);
    }

    Facts facts() {
        return new Facts(vertices, edges, decisions);
    }

    /** The nodes about which a steward decided something. */
    Set<UUID> decided() {
        return decided;
    }

    /** The refusals that are stored. */
    Map<Pair, Refusal> refusals() {
        return refusals;
    }

    Map<UUID, UUID> pointers() {
        return pointers;
    }

    Map<UUID, Vertex> vertices() {
        return vertices;
    }

    /** The stored profile of a node; null while it has none. */
    UUID pointer(UUID node) {
        return pointers.get(node);
    }

    /** The profile that began with a node, or null. */
    UUID founded(UUID node) {
        return founded.get(node);
    }

    /** The nodes that are stored as those of a profile. */
    Set<UUID> pointing(UUID profile) {
        var nodes = new HashSet<UUID>();
        pointers.forEach((node, pointer) -> {
            if (profile.equals(pointer)) {
                nodes.add(node);
            }
        });
        return nodes;
    }

    /** The node with the best identifier. */
    Vertex best(Set<UUID> nodes) {
        return nodes.stream().map(vertices::get).min(BEST_FIRST).orElseThrow();
    }

    /** The order of persons by their best identifiers. */
    Comparator<Set<UUID>> byBest() {
        return Comparator.comparing(this::best, BEST_FIRST);
    }
}
