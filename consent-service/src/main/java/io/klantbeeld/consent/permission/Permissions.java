package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.fact.Lift;
import io.klantbeeld.consent.fact.Preference;
import io.klantbeeld.consent.ledger.Histories;
import io.klantbeeld.consent.ledger.Said;
import io.klantbeeld.consent.permission.engine.Facts;
import io.klantbeeld.consent.permission.engine.Limit;
import io.klantbeeld.consent.permission.engine.Mask;
import io.klantbeeld.consent.permission.engine.PersonalHours;
import io.klantbeeld.consent.permission.engine.PersonalSettings;
import io.klantbeeld.consent.subject.Standing;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.consent.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Answers the matrix of one person, or of many profiles at once. */
@ApplicationScoped
public class Permissions {
    private final Law law;
    private final Subjects subjects;
    private final Histories histories;
    private final Clock clock;

    Permissions(Law law, Subjects subjects, Histories histories, Clock clock) {
        this.law = law;
        this.subjects = subjects;
        this.histories = histories;
        this.clock = clock;
    }

    /** The permissions of profiles; those that were merged or erased, or that nobody knows, have none. */
    public List<ProfilePermissions> of(Collection<UUID> profileIds) {
        var living = subjects.byProfile(profileIds).entrySet().stream()
                .filter(found -> found.getKey().equals(found.getValue().profileId()))
                .map(Map.Entry::getValue)
                .filter(subject -> subject.standing() != Standing.ERASED)
                .toList();
        var facts = new Facts(histories.of(keysOf(living)));
        var definitions = law.upToDate();
        var now = clock.instant();
        return living.stream()
                .map(subject -> permissions(new Matrix(definitions, facts.of(subject, null), now)))
                .toList();
    }

    /** The matrix of one person. */
    Matrix of(Subject subject) {
        var facts = new Facts(histories.of(subject.keys()));
        return new Matrix(law.current(), facts.of(subject, null), clock.instant());
    }

    private static ProfilePermissions permissions(Matrix matrix) {
        var person = matrix.person();
        var settings = PersonalSettings.of(person);
        var cells = matrix.cells(brand -> true);
        return new ProfilePermissions(
                person.subject().profileId(),
                cells,
                PersonalHours.of(person),
                Limit.of(person.facts()),
                limitsVersion(person.said()),
                Mask.deniedForSomeUse(person, matrix.definitions()),
                settings.language(),
                settings.timeZone(),
                cells.stream()
                        .map(MatrixCell::validUntil)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** The time, in microseconds, of the last word on limits; 0 while there was none. */
    static long limitsVersion(Said said) {
        return said.facts().stream()
                .filter(fact -> fact.said() instanceof Preference.Frequency || fact.said() instanceof Lift)
                .map(fact -> ChronoUnit.MICROS.between(Instant.EPOCH, fact.receivedAt()))
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    private static Set<String> keysOf(Collection<Subject> living) {
        var keys = new HashSet<String>();
        living.forEach(subject -> keys.addAll(subject.keys()));
        return keys;
    }
}
