package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.graph.Edge;
import io.klantbeeld.profile.identity.graph.Evaluation;
import io.klantbeeld.profile.identity.graph.Rules;
import io.klantbeeld.profile.identity.namespace.IdentityRules;
import io.klantbeeld.profile.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Evaluates the components that news is about, and stores what differs from before. */
@ApplicationScoped
class Resolving {
    private final Components components;
    private final IdentityRules rules;
    private final NodeRegistry nodes;
    private final ProfileRows profiles;
    private final Findings findings;
    private final Ids ids;

    Resolving(
            Components components,
            IdentityRules rules,
            NodeRegistry nodes,
            ProfileRows profiles,
            Findings findings,
            Ids ids) {
        this.components = components;
        this.rules = rules;
        this.nodes = nodes;
        this.profiles = profiles;
        this.findings = findings;
        this.ids = ids;
    }

    /**
     * Evaluates the components of nodes.
     *
     * @param touched known nodes without a profile, and those of which something is news
     * @param fresh nodes that nobody knew before
     * @param news links that were not known before
     * @param locked profiles of which the locks are held
     */
    Reshaping resolve(Set<UUID> touched, Collection<Node> fresh, Collection<Edge> news, Collection<UUID> locked) {
        var component = components.settle(touched, locked);
        component.introduce(fresh);
        component.add(news);
        return evaluate(component, null);
    }

    /** Evaluates the components of nodes again, because of a steward's decision where there is one. */
    Reshaping resolve(Set<UUID> touched, Collection<UUID> locked, UUID decision) {
        return evaluate(components.settle(touched, locked), decision);
    }

    private Reshaping evaluate(Component component, UUID decision) {
        var outcome = Evaluation.of(component.facts(), rules.current());
        var difference = Reconciliation.of(outcome.persons(), component, ids::next);
        store(difference, decision);
        findings.store(component, outcome);
        return new Reshaping(component, difference);
    }

    /** Sees what other rules would make of the components of nodes; nothing is locked or stored. */
    Reshaping imagine(Set<UUID> asked, Rules imagined) {
        var component = components.look(asked);
        var persons = Evaluation.of(component.facts(), imagined).persons();
        return new Reshaping(component, Reconciliation.of(persons, component, ids::next));
    }

    private void store(Reconciliation difference, UUID decision) {
        if (!difference.created().isEmpty()) {
            profiles.create(difference.created());
        }
        if (!difference.survivors().isEmpty()) {
            profiles.restate(difference.survivors());
        }
        if (!difference.turns().isEmpty()) {
            profiles.enter(difference.turns(), ids(difference.turns()), decision);
        }
        if (!difference.assigned().isEmpty()) {
            nodes.assign(difference.assigned(), difference.founders());
        }
    }

    private List<UUID> ids(List<Turn> turns) {
        return turns.stream().map(turn -> ids.next()).toList();
    }
}
