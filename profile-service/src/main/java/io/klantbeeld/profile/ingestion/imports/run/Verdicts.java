package io.klantbeeld.profile.ingestion.imports.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Says row by row what events that were resolved together made of the persons: as if each had come alone, so that the
 * verdict does not depend on where batches begin.
 */
final class Verdicts {
    private final Map<UUID, UUID> persons;
    private final Map<UUID, UUID> survivors = new HashMap<>();

    /** Starts with the profile of each node that had one before. */
    Verdicts(Map<UUID, UUID> before) {
        this.persons = new HashMap<>(before);
    }

    /**
     * What the next row made.
     *
     * @param nodes those that it names, its home first
     * @param after the profile of each node now; what the engine did not join has another one
     */
    RowOutcome next(List<UUID> nodes, Map<UUID, UUID> after) {
        var person = after.get(nodes.getFirst());
        var same = nodes.stream()
                .filter(node -> person == null || person.equals(after.get(node)))
                .toList();
        var known = new HashSet<UUID>();
        same.stream()
                .filter(persons::containsKey)
                .map(node -> survivor(persons.get(node)))
                .forEach(known::add);
        var survivor = known.isEmpty() ? nodes.getFirst() : known.iterator().next();
        known.stream().filter(other -> !other.equals(survivor)).forEach(other -> survivors.put(other, survivor));
        same.forEach(node -> persons.put(node, survivor));
        return switch (known.size()) {
            case 0 -> RowOutcome.CREATED;
            case 1 -> RowOutcome.UPDATED;
            default -> RowOutcome.MERGED;
        };
    }

    private UUID survivor(UUID person) {
        var current = person;
        for (var next = survivors.get(current); next != null; next = survivors.get(current)) {
            current = next;
        }
        return current;
    }
}
