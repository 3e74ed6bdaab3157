package io.klantbeeld.profile.identity;

import java.util.UUID;
import java.util.stream.Stream;

/** Two nodes that an event named together, both of which may join persons. */
record Link(UUID home, UUID other) {
    Stream<UUID> ends() {
        return Stream.of(home, other);
    }
}
