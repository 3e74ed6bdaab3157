package io.klantbeeld.profile.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who is who after links were taken away. A person gets the oldest profile that its nodes had before they were merged,
 * as far as no other person has it, so that a merge that comes apart leaves the profiles that it found.
 *
 * @param profiles the profile of each node
 * @param created profiles that do not exist yet
 * @param left the profile that each other profile came out of
 */
record Separation(Map<UUID, UUID> profiles, Set<UUID> created, Map<UUID, UUID> left) {
    /**
     * Separates persons.
     *
     * @param pointers the stored profile of each node
     * @param origins the profile with which a node was absorbed, if it was
     */
    static Separation of(
            Collection<Set<UUID>> persons, Map<UUID, UUID> pointers, Map<UUID, UUID> origins, Supplier<UUID> ids) {
        var result = new Separation(new HashMap<>(), new HashSet<>(), new HashMap<>());
        var taken = new HashSet<UUID>();
        persons.stream()
                .sorted(Comparator.comparing(Separation::first, UnsignedOrder.OF_IDS))
                .forEach(person -> result.add(person, pointers, origins, taken, ids));
        return result;
    }

    private void add(
            Set<UUID> person, Map<UUID, UUID> pointers, Map<UUID, UUID> origins, Set<UUID> taken, Supplier<UUID> ids) {
        var own = person.stream()
                .map(node -> origins.getOrDefault(node, pointers.get(node)))
                .filter(Objects::nonNull)
                .filter(profile -> !taken.contains(profile))
                .collect(Collectors.toCollection(() -> new TreeSet<>(UnsignedOrder.OF_IDS)));
        var profile = own.isEmpty() ? ids.get() : own.first();
        if (own.isEmpty()) {
            created.add(profile);
        }
        taken.add(profile);
        for (var node : person) {
            var before = pointers.get(node);
            profiles.put(node, profile);
            if (before != null && !before.equals(profile)) {
                left.put(profile, before);
            }
        }
    }

    private static UUID first(Set<UUID> person) {
        return person.stream().min(UnsignedOrder.OF_IDS).orElseThrow();
    }
}
