package io.klantbeeld.profile.identity.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The persons in the making: groups that grow link by link, unless something forbids it. */
final class Groups {
    private final Facts facts;
    private final Rules rules;
    private final Map<UUID, Instant> linkedAt;
    private final Map<UUID, Set<UUID>> apart;
    private final Forest forest;
    private final Map<UUID, Set<UUID>> members = new HashMap<>();
    private final Merges merges;

    /**
     * Starts with every identifier by itself.
     *
     * @param linkedAt when each identifier was first linked
     * @param apart identifiers that a steward keeps apart from each
     */
    Groups(Facts facts, Rules rules, Map<UUID, Instant> linkedAt, Map<UUID, Set<UUID>> apart) {
        this.facts = facts;
        this.rules = rules;
        this.linkedAt = linkedAt;
        this.apart = apart;
        this.forest = new Forest(facts.vertices().keySet());
        facts.vertices().keySet().forEach(id -> members.put(id, new HashSet<>(Set.of(id))));
        this.merges = new Merges(rules.merges());
    }

    Collection<Set<UUID>> all() {
        return members.values();
    }

    boolean areOne(Pair pair) {
        return forest.root(pair.home()).equals(forest.root(pair.other()));
    }

    /** Joins as a steward decided, unless another decision forbids it; no limit holds. */
    Optional<Refusal> joinByDecision(Pair pair) {
        if (areKeptApart(pair)) {
            return Optional.of(Refusal.NEVER_LINK);
        }
        if (!areOne(pair)) {
            join(pair);
        }
        return Optional.empty();
    }

    /** Joins the persons of a link, or answers why not. */
    Optional<Refusal> joinByLink(Edge edge) {
        if (areOne(edge.pair())) {
            return Optional.empty();
        }
        var objection = objection(edge);
        if (objection == null) {
            merges.add(join(edge.pair()), edge.occurredAt());
        }
        return Optional.ofNullable(objection);
    }

    private Refusal objection(Edge edge) {
        var pair = edge.pair();
        if (areKeptApart(pair)) {
            return Refusal.NEVER_LINK;
        }
        if (exceedsALimit(pair)) {
            return Refusal.LIMIT;
        }
        boolean tooMany = merges.wouldBeTooMany(forest.root(pair.home()), forest.root(pair.other()), edge.occurredAt());
        return tooMany ? Refusal.MERGE_CAP : null;
    }

    /** Makes one person of two, and answers its root. */
    private UUID join(Pair pair) {
        var root = forest.root(pair.home());
        var other = forest.root(pair.other());
        boolean larger = members.get(root).size() >= members.get(other).size();
        var into = larger ? root : other;
        var from = larger ? other : root;
        forest.join(from, into);
        members.get(into).addAll(members.remove(from));
        merges.move(from, into);
        return into;
    }

    private Set<UUID> membersOf(UUID node) {
        return members.get(forest.root(node));
    }

    private boolean areKeptApart(Pair pair) {
        var theirs = membersOf(pair.other());
        return membersOf(pair.home()).stream()
                .flatMap(node -> apart.getOrDefault(node, Set.of()).stream())
                .anyMatch(theirs::contains);
    }

    private boolean exceedsALimit(Pair pair) {
        var ours = times(membersOf(pair.home()));
        var theirs = times(membersOf(pair.other()));
        return theirs.keySet().stream().filter(ours::containsKey).anyMatch(namespace -> {
            var together = new ArrayList<>(ours.get(namespace));
            together.addAll(theirs.get(namespace));
            together.sort(null);
            return rules.of(namespace).limit().isExceededBy(together);
        });
    }

    /** When the identifiers of each limited namespace were first linked. */
    private Map<String, List<Instant>> times(Set<UUID> nodes) {
        var times = new HashMap<String, List<Instant>>();
        for (var node : nodes) {
            var namespace = facts.vertices().get(node).namespace();
            if (rules.of(namespace).limit() != null) {
                times.computeIfAbsent(namespace, name -> new ArrayList<>()).add(linkedAt.get(node));
            }
        }
        return times;
    }
}
