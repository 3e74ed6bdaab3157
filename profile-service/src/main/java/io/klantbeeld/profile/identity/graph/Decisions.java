package io.klantbeeld.profile.identity.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What stewards decided about a component, of which the latest on each question holds. */
final class Decisions {
    private final List<Decision> inOrder;

    Decisions(Collection<Decision> decisions) {
        inOrder = decisions.stream().distinct().sorted(Decision.EARLIEST_FIRST).toList();
    }

    /** The links that hold, in the order of their making. */
    List<Decision> links() {
        return inOrder.stream()
                .filter(decision -> decision.kind() == Decision.Kind.LINK)
                .filter(link -> isLinked(link.heads()))
                .toList();
    }

    private boolean isLinked(Pair pair) {
        return holding(pair.home(), pair.other()) == Decision.Kind.LINK;
    }

    /** Which identifiers must never be one person with each identifier. */
    Map<UUID, Set<UUID>> separations() {
        var apart = new HashMap<UUID, Set<UUID>>();
        for (var decision : inOrder) {
            if (decision.kind() == Decision.Kind.NEVER_LINK) {
                decision.left().forEach(left -> decision.right().stream()
                        .filter(right -> holding(left, right) == Decision.Kind.NEVER_LINK)
                        .forEach(right -> {
                            apart.computeIfAbsent(left, node -> new HashSet<>()).add(right);
                            apart.computeIfAbsent(right, node -> new HashSet<>())
                                    .add(left);
                        }));
            }
        }
        return apart;
    }

    private Decision.Kind holding(UUID a, UUID b) {
        return inOrder.reversed().stream()
                .filter(decision -> decision.concerns(a, b))
                .map(Decision::kind)
                .findFirst()
                .orElse(null);
    }

    /** RELEASE or SUSPEND for the values about which a steward decided that. */
    Map<UUID, Decision.Kind> values() {
        var values = new HashMap<UUID, Decision.Kind>();
        for (var decision : inOrder) {
            switch (decision.kind()) {
                case RELEASE, SUSPEND -> decision.left().forEach(value -> values.put(value, decision.kind()));
                case LINK, NEVER_LINK -> {}
            }
        }
        return values;
    }
}
