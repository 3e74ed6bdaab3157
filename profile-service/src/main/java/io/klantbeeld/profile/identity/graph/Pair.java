package io.klantbeeld.profile.identity.graph;

import java.util.UUID;
import java.util.stream.Stream;

/** Two identifiers that were named together, the better one first. */
public record Pair(UUID home, UUID other) {
    /** Both identifiers. */
    public Stream<UUID> ends() {
        return Stream.of(home, other);
    }
}
