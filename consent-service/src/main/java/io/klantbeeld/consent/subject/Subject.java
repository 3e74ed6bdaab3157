package io.klantbeeld.consent.subject;

import io.klantbeeld.rest.Brands;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a reference names.
 *
 * @param profileId the profile, the survivor of a merge; null while there is none
 * @param namedKey identifier key that the reference named; null when it named a profile
 * @param identifiers all identifiers of the profile
 * @param locale language tag that the profile has; may be null
 * @param timeZone zone that the profile has; may be null
 * @param country ISO 3166-1 alpha-2; may be null
 * @param subjectType in which capacity the person is met, as profile-service names it; may be null
 */
public record Subject(
        Standing standing,
        UUID profileId,
        String namedKey,
        List<KnownIdentifier> identifiers,
        String locale,
        String timeZone,
        String country,
        String subjectType) {

    /** Somebody of whom nothing but an identifier is known. */
    public static Subject unbound(String ik) {
        return new Subject(Standing.UNBOUND, null, ik, List.of(), null, null, null, null);
    }

    static Subject unknown() {
        return new Subject(Standing.UNKNOWN, null, null, List.of(), null, null, null, null);
    }

    /** The identifier keys under which facts about the person may live. */
    public Set<String> keys() {
        var keys = new HashSet<String>();
        identifiers.forEach(identifier -> keys.add(identifier.ik()));
        if (namedKey != null) {
            keys.add(namedKey);
        }
        return keys;
    }

    /** The key that names the person best: the one that was named, else that of the best identifier. */
    public Optional<String> bestKey() {
        return Optional.ofNullable(namedKey).or(() -> identifiers.stream()
                .min(Comparator.comparing(KnownIdentifier::identifier))
                .map(KnownIdentifier::ik));
    }

    /** Whether a source of one of the brands knows the person. */
    public boolean isKnownTo(Brands brands) {
        return brands.all()
                ? profileId != null
                : identifiers.stream()
                        .anyMatch(identifier -> identifier.brands().stream().anyMatch(brands::permits));
    }
}
