package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.graph.Vertex;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKey;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.reference.Namespaces;
import java.util.UUID;

/**
 * One identifier in the graph of a person.
 *
 * @param id derived from {@code ik}, so every service computes it alike
 */
public record Node(UUID id, IdentifierKey ik, Identifier identifier) {
    /** The node of an identifier. */
    public static Node of(Identifier identifier, IdentifierKeys keys) {
        var ik = keys.of(identifier);
        return new Node(ik.nodeId(), ik, identifier);
    }

    /** The node in a graph that knows nothing else of it. */
    Vertex toVertex() {
        return new Vertex(
                id,
                identifier.namespace(),
                identifier.value(),
                Namespaces.priority(identifier.namespace()),
                false,
                Vertex.UNCAPPED);
    }

    /** Whether the node may make two persons one; devices never do. */
    boolean joins() {
        return Namespaces.joinsPersons(identifier.namespace());
    }
}
