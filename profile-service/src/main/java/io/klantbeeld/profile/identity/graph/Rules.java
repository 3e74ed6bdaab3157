package io.klantbeeld.profile.identity.graph;

import java.util.Map;

/**
 * The rules of an evaluation.
 *
 * @param namespaces by name; a dotted name without a rule of its own has that of its family, and what has none either
 *     that of {@link #ANY_OTHER}
 * @param genericAbove distinct unique identifiers that one value may link before it is taken for generic
 * @param componentLinks links that a component may have before the namespace of the lowest priority no longer counts
 * @param merges links of events that one person may have been made one by, by when they occurred; null for any number
 */
public record Rules(Map<String, NamespaceRule> namespaces, int genericAbove, int componentLinks, Limit merges) {
    /** Stands for every namespace about which nothing is laid down; no namespace can have this name. */
    public static final String ANY_OTHER = "*";

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
        return rule == null ? namespaces.getOrDefault(ANY_OTHER, NamespaceRule.OPEN) : rule;
    }

    /** Whether a value of a namespace stands for nobody. */
    public boolean blocks(String namespace, String value) {
        return of(namespace).blocks(value);
    }

    boolean blocks(Vertex vertex) {
        return blocks(vertex.namespace(), vertex.value());
    }
}
