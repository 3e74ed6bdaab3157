package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Catalogues;
import io.klantbeeld.consent.ledger.ConsentEvents;
import io.klantbeeld.consent.subject.Standing;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.consent.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Answers the matrix of one person, or of many profiles at once. */
@ApplicationScoped
public class Permissions {
    private final Catalogues catalogues;
    private final Subjects subjects;
    private final ConsentEvents events;
    private final Clock clock;

    Permissions(Catalogues catalogues, Subjects subjects, ConsentEvents events, Clock clock) {
        this.catalogues = catalogues;
        this.subjects = subjects;
        this.events = events;
        this.clock = clock;
    }

    /** The permissions of profiles; those that were merged or erased, or that nobody knows, have none. */
    public List<ProfilePermissions> of(Collection<UUID> profileIds) {
        var living = subjects.byProfile(profileIds).entrySet().stream()
                .filter(found -> found.getKey().equals(found.getValue().profileId()))
                .map(Map.Entry::getValue)
                .filter(subject -> subject.standing() != Standing.ERASED)
                .toList();
        var facts = new Facts(events.of(keysOf(living)));
        var catalogue = catalogues.upToDate();
        var now = clock.instant();
        return living.stream()
                .map(subject -> {
                    var settings = PersonalSettings.of(subject);
                    return new ProfilePermissions(
                            subject.profileId(),
                            new Matrix(catalogue, facts.of(subject, null), now).cells(brand -> true),
                            settings.language(),
                            settings.timeZone());
                })
                .toList();
    }

    /** The matrix of one person. */
    Matrix of(Subject subject) {
        var facts = new Facts(events.of(subject.keys()));
        return new Matrix(catalogues.current(), facts.of(subject, null), clock.instant());
    }

    private static Set<String> keysOf(Collection<Subject> living) {
        var keys = new HashSet<String>();
        living.forEach(subject -> keys.addAll(subject.keys()));
        return keys;
    }
}
