package io.klantbeeld.profile.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The difference between the stored pointers and the persons that the facts make.
 *
 * @param created profiles that do not exist yet
 * @param assigned the new profile of each node whose pointer changes
 * @param merges absorbed profiles with their survivors
 */
record Reconciliation(List<UUID> created, Map<UUID, UUID> assigned, List<Merge> merges) {
    /**
     * Compares groups of nodes with their stored pointers. The oldest profile of a group survives, so ids are sticky:
     * ids are ordered by time.
     */
    static Reconciliation of(Collection<Set<UUID>> persons, Map<UUID, UUID> pointers, Supplier<UUID> ids) {
        var result = new Reconciliation(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        persons.forEach(person -> result.add(person, pointers, ids));
        return result;
    }

    private void add(Set<UUID> person, Map<UUID, UUID> pointers, Supplier<UUID> ids) {
        var profiles = new TreeSet<UUID>(UnsignedOrder.OF_IDS);
        person.stream().map(pointers::get).filter(Objects::nonNull).forEach(profiles::add);
        if (profiles.isEmpty()) {
            var profile = ids.get();
            created.add(profile);
            profiles.add(profile);
        }
        var survivor = profiles.first();
        profiles.tailSet(survivor, false).forEach(absorbed -> merges.add(new Merge(survivor, absorbed)));
        person.stream()
                .filter(node -> !survivor.equals(pointers.get(node)))
                .forEach(node -> assigned.put(node, survivor));
    }
}
