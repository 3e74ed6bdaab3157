package io.klantbeeld.profile.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the profiles of nodes and locks them, so that no membership changes under the caller. */
@ApplicationScoped
class Binding {
    private final NodeRegistry nodes;
    private final ProfileRows profiles;

    Binding(NodeRegistry nodes, ProfileRows profiles) {
        this.nodes = nodes;
        this.profiles = profiles;
    }

    /**
     * Answers the pointer of each known node, with every profile locked. A merge that committed between reading and
     * locking shows as another version; then the pointers are read again.
     */
    Map<UUID, UUID> bind(Collection<UUID> asked) {
        var pointers = nodes.pointers(asked);
        var locked = profiles.lock(profilesOf(pointers));
        while (!holds(pointers, locked)) {
            pointers = nodes.pointers(asked);
            locked = profiles.lock(profilesOf(pointers));
        }
        var bound = new HashMap<UUID, UUID>();
        pointers.forEach((node, pointer) -> bound.put(node, pointer.profile()));
        return bound;
    }

    private static Set<UUID> profilesOf(Map<UUID, Pointer> pointers) {
        return pointers.values().stream()
                .map(Pointer::profile)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean holds(Map<UUID, Pointer> pointers, Map<UUID, Long> locked) {
        return pointers.values().stream()
                .filter(pointer -> pointer.profile() != null)
                .allMatch(pointer -> Long.valueOf(pointer.version()).equals(locked.get(pointer.profile())));
    }
}
