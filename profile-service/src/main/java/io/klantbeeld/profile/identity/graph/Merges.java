package io.klantbeeld.profile.identity.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When each person in the making was made of two by links of events; what stewards joined does not count. */
final class Merges {
    private final Limit limit;
    private final Map<UUID, List<Instant>> times = new HashMap<>();

    /**
     * Starts without any merge.
     *
     * @param limit null for any number
     */
    Merges(Limit limit) {
        this.limit = limit;
    }

    /** Whether one more merge, of two persons, would be too much for the person that they make. */
    boolean wouldBeTooMany(UUID root, UUID other, Instant at) {
        if (limit == null) {
            return false;
        }
        var together = new ArrayList<>(of(root));
        together.addAll(of(other));
        together.add(at);
        together.sort(null);
        return limit.isExceededBy(together);
    }

    private List<Instant> of(UUID root) {
        return times.getOrDefault(root, List.of());
    }

    /** Hands the merges of one person over to another that it is now part of. */
    void move(UUID from, UUID into) {
        var moved = times.remove(from);
        if (moved != null) {
            times.merge(into, moved, Merges::both);
        }
    }

    private static List<Instant> both(List<Instant> there, List<Instant> moved) {
        there.addAll(moved);
        return there;
    }

    /** Adds a merge to a person. */
    void add(UUID root, Instant at) {
        if (limit != null) {
            times.computeIfAbsent(root, person -> new ArrayList<>()).add(at);
        }
    }
}
