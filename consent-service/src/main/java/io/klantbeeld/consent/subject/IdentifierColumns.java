package io.klantbeeld.consent.subject;

import io.klantbeeld.event.profile.ProfileSnapshot;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The identifiers of profiles, with what is known of them as addresses, as the arrays of a batch; each once. */
final class IdentifierColumns {
    private record Row(UUID profileId, ProfileSnapshot.KnownIdentifier identifier, List<ContactPoint> points) {}

    private final List<Row> rows = new ArrayList<>();

    IdentifierColumns(List<ProfileSnapshot> profiles) {
        for (var profile : profiles) {
            var seen = new HashSet<String>();
            for (var identifier : orNone(profile.identifiers())) {
                if (seen.add(identifier.ik())) {
                    rows.add(new Row(profile.profileId(), identifier, pointsOf(profile, identifier.ik())));
                }
            }
        }
    }

    private static List<ContactPoint> pointsOf(ProfileSnapshot profile, String ik) {
        return orNone(profile.contactPoints()).stream()
                .filter(point -> ik.equals(point.ik()))
                .toList();
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    UUID[] profileIds() {
        return rows.stream().map(Row::profileId).toArray(UUID[]::new);
    }

    String[] iks() {
        return texts(row -> row.identifier().ik());
    }

    String[] namespaces() {
        return texts(row -> row.identifier().namespace());
    }

    String[] values() {
        return texts(row -> row.identifier().value());
    }

    String[] brands() {
        return texts(row -> String.join(" ", orNone(row.identifier().brands())));
    }

    String[] channels() {
        return texts(row -> row.points().stream()
                .map(ContactPoint::channel)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" ")));
    }

    Boolean[] verified() {
        return rows.stream()
                .map(row -> row.points().stream().anyMatch(ContactPoint::verified))
                .toArray(Boolean[]::new);
    }

    String[] countries() {
        return texts(row -> row.points().stream()
                .map(ContactPoint::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
    }

    private String[] texts(Function<Row, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
