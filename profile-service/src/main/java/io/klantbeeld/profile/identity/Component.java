package io.klantbeeld.profile.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The nodes whose persons are in question, with every joining link between them.
 *
 * @param pointers the profile of each node as stored; a null value for a node that has none yet
 */
record Component(Map<UUID, UUID> pointers, Set<Link> links) {
    /** Adds a node with one of its links, if it has any. */
    Component add(UUID node, UUID profile, UUID other) {
        pointers.put(node, profile);
        if (other != null) {
            links.add(new Link(node, other));
        }
        return this;
    }
}
