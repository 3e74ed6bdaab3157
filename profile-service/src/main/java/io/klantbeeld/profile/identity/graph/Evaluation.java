package io.klantbeeld.profile.identity.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;

/**
 * Decides who is who as a function of the set of facts: the decisions of stewards first, then the links from the
 * strongest to the weakest, each joining two persons unless something forbids it.
 */
public final class Evaluation {
    private final Facts facts;
    private final Rules rules;
    private final Decisions decisions;
    private final Map<Pair, Refusal> refusals = new HashMap<>();

    private Evaluation(Facts facts, Rules rules) {
        this.facts = facts;
        this.rules = rules;
        this.decisions = new Decisions(facts.decisions());
    }

    /** Evaluates whole components; what lies in other components changes nothing. */
    public static Outcome of(Facts facts, Rules rules) {
        return new Evaluation(facts, rules).evaluate();
    }

    private Outcome evaluate() {
        var edges = earliestOfEachPair();
        var generic = generic(edges);
        var sound = refuseWorthless(edges, generic);
        var caps = Reach.caps(facts, sound, rules.componentLinks());
        var counting = refuseCapped(sound, caps);
        var groups = join(counting);
        refusals.keySet().removeIf(groups::areOne);
        return new Outcome(groups.all(), refusals, generic, caps);
    }

    private List<Edge> earliestOfEachPair() {
        var earliest = new HashMap<Pair, Edge>();
        facts.edges().forEach(edge -> earliest.merge(edge.pair(), edge, BinaryOperator.minBy(Edge.EARLIEST_FIRST)));
        return earliest.values().stream().sorted(Edge.byStrength(facts)).toList();
    }

    /** The values that link more distinct unique identifiers than one person can have, as stewards see it first. */
    private Set<UUID> generic(List<Edge> edges) {
        var linked = new HashMap<UUID, Integer>();
        for (var edge : edges) {
            count(linked, edge.pair().home(), edge.pair().other());
            count(linked, edge.pair().other(), edge.pair().home());
        }
        var generic = new HashSet<UUID>();
        var decided = decisions.values();
        facts.vertices().forEach((id, vertex) -> {
            boolean found = vertex.suspended() || linked.getOrDefault(id, 0) > rules.genericAbove();
            if (decided.containsKey(id) ? decided.get(id) == Decision.Kind.SUSPEND : found) {
                generic.add(id);
            }
        });
        return generic;
    }

    private void count(Map<UUID, Integer> linked, UUID value, UUID neighbour) {
        if (rules.of(facts.vertices().get(neighbour).namespace()).unique()) {
            linked.merge(value, 1, Integer::sum);
        }
    }

    private List<Edge> refuseWorthless(List<Edge> edges, Set<UUID> generic) {
        var sound = new ArrayList<Edge>();
        for (var edge : edges) {
            if (edge.pair().ends().map(facts.vertices()::get).anyMatch(rules::blocks)) {
                refusals.put(edge.pair(), Refusal.BLOCKED_VALUE);
            } else if (edge.pair().ends().anyMatch(generic::contains)) {
                refusals.put(edge.pair(), Refusal.GENERIC_VALUE);
            } else {
                sound.add(edge);
            }
        }
        return sound;
    }

    private List<Edge> refuseCapped(List<Edge> edges, Map<UUID, Integer> caps) {
        var counting = new ArrayList<Edge>();
        for (var edge : edges) {
            if (facts.level(edge.pair()) >= caps.getOrDefault(edge.pair().home(), Vertex.UNCAPPED)) {
                refusals.put(edge.pair(), Refusal.COMPONENT_CAP);
            } else {
                counting.add(edge);
            }
        }
        return counting;
    }

    private Groups join(List<Edge> edges) {
        // A link to another component holds there.
        var links = decisions.links().stream()
                .filter(link -> link.heads().ends().allMatch(facts.vertices()::containsKey))
                .toList();
        var groups = new Groups(facts, rules, linkedAt(edges, links), decisions.separations());
        for (var link : links) {
            groups.joinByDecision(link.heads()).ifPresent(refusal -> refusals.put(link.heads(), refusal));
        }
        for (var edge : edges) {
            groups.joinByLink(edge).ifPresent(refusal -> refusals.put(edge.pair(), refusal));
        }
        return groups;
    }

    /** When each identifier was first linked, by an event or a steward. */
    private static Map<UUID, Instant> linkedAt(Collection<Edge> edges, Collection<Decision> links) {
        var linkedAt = new HashMap<UUID, Instant>();
        BinaryOperator<Instant> earlier = BinaryOperator.minBy(Instant::compareTo);
        edges.forEach(edge -> edge.pair().ends().forEach(id -> linkedAt.merge(id, edge.occurredAt(), earlier)));
        links.forEach(link -> link.heads().ends().forEach(id -> linkedAt.merge(id, link.decidedAt(), earlier)));
        return linkedAt;
    }
}
