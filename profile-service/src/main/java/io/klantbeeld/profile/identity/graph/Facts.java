package io.klantbeeld.profile.identity.graph;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Everything known about the identifiers of one or more whole components; a set, whatever its order. */
public record Facts(Map<UUID, Vertex> vertices, Collection<Edge> edges, Collection<Decision> decisions) {
    /** The priority of a link: that of its worse identifier. */
    int level(Pair pair) {
        return Math.max(
                vertices.get(pair.home()).priority(), vertices.get(pair.other()).priority());
    }
}
