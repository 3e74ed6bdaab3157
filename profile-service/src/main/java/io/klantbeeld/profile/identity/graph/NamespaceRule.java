package io.klantbeeld.profile.identity.graph;

import java.util.List;

/**
 * How identifiers of a namespace take part.
 *
 * @param unique whether a value belongs to one person by its nature, so that linking many of them betrays a generic value
 * @param limit null for none
 * @param blocked values that stand for nobody; {@code *} stands for any characters
 */
public record NamespaceRule(boolean unique, Limit limit, List<Wildcard> blocked) {
    /** A namespace about which nothing was laid down. */
    public static final NamespaceRule OPEN = new NamespaceRule(false, null, List.of());

    public NamespaceRule {
        blocked = List.copyOf(blocked);
    }

    boolean blocks(String value) {
        return blocked.stream().anyMatch(wildcard -> wildcard.matches(value));
    }
}
