package io.klantbeeld.consent.subject;

import io.klantbeeld.event.profile.ProfileSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The identifiers of profiles as the arrays of a batch; each identifier of a profile once. */
final class IdentifierColumns {
    private record Row(UUID profileId, ProfileSnapshot.KnownIdentifier identifier) {}

    private final List<Row> rows = new ArrayList<>();

    IdentifierColumns(List<ProfileSnapshot> profiles) {
        for (var profile : profiles) {
            var seen = new HashSet<String>();
            for (var identifier : identifiersOf(profile)) {
                if (seen.add(identifier.ik())) {
                    rows.add(new Row(profile.profileId(), identifier));
                }
            }
        }
    }

    private static List<ProfileSnapshot.KnownIdentifier> identifiersOf(ProfileSnapshot profile) {
        return profile.identifiers() == null ? List.of() : profile.identifiers();
    }

    UUID[] profileIds() {
        return rows.stream().map(Row::profileId).toArray(UUID[]::new);
    }

    String[] iks() {
        return texts(ProfileSnapshot.KnownIdentifier::ik);
    }

    String[] namespaces() {
        return texts(ProfileSnapshot.KnownIdentifier::namespace);
    }

    String[] values() {
        return texts(ProfileSnapshot.KnownIdentifier::value);
    }

    String[] brands() {
        return texts(identifier -> identifier.brands() == null ? "" : String.join(" ", identifier.brands()));
    }

    private String[] texts(Function<ProfileSnapshot.KnownIdentifier, String> column) {
        return rows.stream().map(row -> column.apply(row.identifier())).toArray(String[]::new);
    }
}
