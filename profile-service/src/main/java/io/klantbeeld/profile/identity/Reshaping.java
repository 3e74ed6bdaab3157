package io.klantbeeld.profile.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Components as they were stored, and what became of them. */
record Reshaping(Component component, Reconciliation difference) {
    /** The profile of every node of the components now. */
    Map<UUID, UUID> profiles() {
        var profiles = new HashMap<>(component.pointers());
        profiles.putAll(difference.assigned());
        return profiles;
    }

    /** The profile that each node left which came to another. */
    Map<UUID, UUID> reassigned() {
        var left = new HashMap<>(component.pointers());
        left.keySet().retainAll(difference.assigned().keySet());
        left.values().removeIf(Objects::isNull);
        return left;
    }
}
