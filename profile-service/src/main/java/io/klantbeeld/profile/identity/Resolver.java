package io.klantbeeld.profile.identity;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Decides which nodes are one person, as a function of the facts alone and not of their arrival. */
@FunctionalInterface
interface Resolver {
    /** Groups the nodes: each belongs to exactly one group, and a group is one person. */
    Collection<Set<UUID>> resolve(Set<UUID> nodes, Set<Link> links);
}
