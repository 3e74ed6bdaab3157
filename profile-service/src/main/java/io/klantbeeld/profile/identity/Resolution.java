package io.klantbeeld.profile.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a batch of observations made of the persons it named; their profiles are locked until the transaction ends.
 *
 * @param profiles the profile of each node that the batch named, and of every node of a survivor
 * @param merges profiles that were absorbed
 * @param changed profiles of which published identity changed, absorbed ones included
 */
public record Resolution(Map<UUID, UUID> profiles, List<Merge> merges, Set<UUID> changed) {
    /** The profile of a node; null for the device of somebody. */
    public UUID profileOf(UUID node) {
        return profiles.get(node);
    }

    /** The nodes of the profiles that absorbed another, each with its profile. */
    public Map<UUID, UUID> membersOfSurvivors() {
        var survivors = merges.stream().map(Merge::survivor).collect(Collectors.toSet());
        var members = new HashMap<UUID, UUID>();
        profiles.forEach((node, profile) -> {
            if (survivors.contains(profile)) {
                members.put(node, profile);
            }
        });
        return members;
    }

    /** Adds the node's profile, if it has one, to those of which published state changed. */
    public void change(UUID node) {
        if (profiles.get(node) != null) {
            changed.add(profiles.get(node));
        }
    }
}
