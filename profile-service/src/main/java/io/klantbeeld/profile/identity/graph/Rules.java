package io.klantbeeld.profile.identity.graph;

import java.util.Map;

/**
 * The rules of an evaluation.
 *
 * @param namespaces by name; a dotted name without a rule of its own has that of its family
 * @param genericAbove distinct unique identifiers that one value may link before it is taken for generic
 * @param componentLinks links that a component may have before the namespace of the lowest priority no longer counts
 */
public record Rules(Map<String, NamespaceRule> namespaces, int genericAbove, int componentLinks) {
    public Rules {
        namespaces = Map.copyOf(namespaces);
    }

    /** The rule of a namespace. */
    public NamespaceRule of(String namespace) {
        var rule = namespaces.get(namespace);
        int dot = namespace.indexOf('.');
        if (rule == null && dot > 0) {
            rule = namespaces.get(namespace.substring(0, dot));
        }
        return rule == null ? NamespaceRule.OPEN : rule;
    }

    boolean blocks(Vertex vertex) {
        return of(vertex.namespace()).blocks(vertex.value());
    }
}
