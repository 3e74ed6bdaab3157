package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.identity.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Moves the versions of persons on whose computed traits changed without a moment of theirs; in the caller's transaction. */
@ApplicationScoped
class Announcement {
    private final Persons persons;

    Announcement(Persons persons) {
        this.persons = persons;
    }

    void of(Collection<UUID> profiles) {
        if (profiles.isEmpty()) {
            return;
        }
        var homes = persons.homes(profiles);
        var resolution = persons.bind(new HashSet<>(homes.values()));
        homes.values().stream()
                .map(resolution::profileOf)
                .filter(Objects::nonNull)
                .forEach(resolution.changed()::add);
        persons.conclude(Set.of(), resolution);
    }
}
