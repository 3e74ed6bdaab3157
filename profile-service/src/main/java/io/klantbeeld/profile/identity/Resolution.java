package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.device.Ownership;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What a batch of facts made of the persons it named; their profiles are locked until the transaction ends. */
public final class Resolution {
    private final Map<UUID, UUID> profiles;
    private final Collection<Ownership> ownerships;
    private final List<Turn> turns = new ArrayList<>();
    private final Set<UUID> reshaped = new HashSet<>();
    private final Set<UUID> changed = new HashSet<>();
    private final Map<UUID, Set<News>> news = new HashMap<>();
    private final Map<UUID, UUID> reassigned = new HashMap<>();

    /**
     * Starts with who the persons are.
     *
     * @param profiles the profile of each node that is known to the batch
     * @param ownerships to whom the devices belong on which something happened
     */
    Resolution(Map<UUID, UUID> profiles, Collection<Ownership> ownerships) {
        this.profiles = new HashMap<>(profiles);
        this.ownerships = List.copyOf(ownerships);
    }

    /** The profile of a node; null for the device of somebody. */
    public UUID profileOf(UUID node) {
        return profiles.get(node);
    }

    /** The profile that what happened at a node belongs to: for a device, that of its owner at the time. */
    public UUID profileOf(UUID node, Instant at) {
        return ownerships.stream()
                .filter(ownership -> ownership.device().equals(node) && ownership.covers(at))
                .findFirst()
                .map(ownership -> profiles.get(ownership.owner()))
                .orElseGet(() -> profiles.get(node));
    }

    /** Profiles to which facts came that were recorded before, or from which such facts went. */
    public Set<UUID> reshaped() {
        return reshaped;
    }

    /** Profiles of which published state changed, absorbed ones included; whoever changes one adds it. */
    public Set<UUID> changed() {
        return changed;
    }

    /** Says what became known of a profile; whoever records it does. */
    public void tell(UUID profile, News told) {
        news.computeIfAbsent(profile, key -> new HashSet<>()).add(told);
    }

    Conclusion conclusion() {
        return new Conclusion(reshaped, news);
    }

    List<Turn> turns() {
        return turns;
    }

    /** The profile that each node left which came to another. */
    Map<UUID, UUID> reassigned() {
        return reassigned;
    }

    /** Takes over what an evaluation made of components. */
    void take(Reshaping reshaping) {
        var difference = reshaping.difference();
        profiles.putAll(reshaping.profiles());
        turns.addAll(difference.turns());
        reshaped.addAll(difference.reshaped());
        changed.addAll(difference.changed());
        reassigned.putAll(reshaping.reassigned());
    }

    /** Notes that facts moved between the profiles of nodes. */
    void moved(Collection<UUID> between) {
        between.stream().map(profiles::get).filter(Objects::nonNull).forEach(profile -> {
            reshaped.add(profile);
            changed.add(profile);
        });
    }

    /** Says of the node's profile, if it has one, what a sighting tells. */
    void sighted(Sightings.Sighted sighting) {
        var profile = profiles.get(sighting.node());
        if (profile != null && sighting.published()) {
            changed.add(profile);
        }
        if (profile != null && sighting.met()) {
            tell(profile, new News(News.Kind.ACQUAINTANCE, sighting.brand(), null));
        }
    }
}
