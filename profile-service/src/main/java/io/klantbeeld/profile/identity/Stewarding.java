package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.graph.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Records what a steward decided, and resolves the persons that it is about. */
@ApplicationScoped
class Stewarding {
    private final NodeRegistry nodes;
    private final Binding binding;
    private final Decided decided;
    private final Resolving resolving;

    Stewarding(NodeRegistry nodes, Binding binding, Decided decided, Resolving resolving) {
        this.nodes = nodes;
        this.binding = binding;
        this.decided = decided;
        this.resolving = resolving;
    }

    Resolution decide(Decision decision, String reason, String by) {
        var about = new HashSet<>(decision.left());
        about.addAll(decision.right());
        nodes.lock(about);
        var bound = binding.bind(about);
        decided.record(decision, reason, by);
        var locked = bound.values().stream().filter(Objects::nonNull).collect(Collectors.toSet());
        var resolution = new Resolution(bound, List.of());
        resolution.take(resolving.resolve(about, locked, decision.id()));
        return resolution;
    }
}
