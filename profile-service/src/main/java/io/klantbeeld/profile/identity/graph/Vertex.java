package io.klantbeeld.profile.identity.graph;

import java.util.UUID;

/**
 * One identifier of a component, with what earlier evaluations found out about it for good.
 *
 * @param priority of its namespace, 0 first
 * @param suspended whether it was found generic before
 * @param cap priority from which its links no longer count, since they reach too many others; {@link #UNCAPPED} if none
 */
public record Vertex(UUID id, String namespace, String value, int priority, boolean suspended, int cap) {
    /** No link is too much. */
    public static final int UNCAPPED = Short.MAX_VALUE;
}
