package io.klantbeeld.consent.subject;

import io.klantbeeld.consent.platform.Database;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.reference.ProfileId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds whom references name, however many, in one query. */
@ApplicationScoped
public class Subjects {
    // A merged profile leads to its survivor, which may have been merged too.
    private static final String FIND = """
            WITH RECURSIVE chain AS (
                SELECT p.profile_id::text AS name, p.profile_id, p.state, p.merged_into, 1 AS depth
                FROM profile_projection p WHERE p.profile_id = ANY (?)
                UNION ALL
                SELECT chain.name, p.profile_id, p.state, p.merged_into, chain.depth + 1
                FROM chain JOIN profile_projection p ON p.profile_id = chain.merged_into
                WHERE chain.state = 'MERGED' AND chain.depth < 32
            ), named AS (
                SELECT name, profile_id FROM chain WHERE state <> 'MERGED'
                UNION ALL
                SELECT ik, profile_id FROM identifier_projection WHERE ik = ANY (?)
            )
            SELECT named.name, p.profile_id, p.state, p.locale, p.time_zone, p.country, p.subject_type,
                   i.ik, i.namespace, i.value, i.brands, i.channels, i.verified, i.country AS point_country
            FROM named
            JOIN profile_projection p ON p.profile_id = named.profile_id
            LEFT JOIN identifier_projection i ON i.profile_id = p.profile_id
            ORDER BY named.name, p.profile_id
            """;

    private final Database database;
    private final IdentifierKeys keys;

    Subjects(Database database, IdentifierKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Finds whom one reference names. */
    public Subject find(PersonReference reference) {
        return find(Set.of(reference)).get(reference);
    }

    /** Finds whom the references name. */
    public Map<PersonReference, Subject> find(Collection<PersonReference> references) {
        var names = new HashMap<PersonReference, String>();
        for (var reference : references) {
            names.computeIfAbsent(reference, this::nameOf);
        }
        var found = byName(new HashSet<>(names.values()));
        var subjects = new HashMap<PersonReference, Subject>();
        names.forEach((reference, name) -> subjects.put(reference, found.get(name)));
        return subjects;
    }

    /** Finds whom an identifier key names. */
    public Subject byKey(String ik) {
        return byName(Set.of(ik)).get(ik);
    }

    /** Finds profiles by their ids. */
    public Map<UUID, Subject> byProfile(Collection<UUID> profileIds) {
        var names = new HashSet<String>();
        profileIds.forEach(id -> names.add(id.toString()));
        var profiles = new HashMap<UUID, Subject>();
        byName(names).forEach((name, subject) -> profiles.put(UUID.fromString(name), subject));
        return profiles;
    }

    private String nameOf(PersonReference reference) {
        return switch (reference) {
            case ProfileId profile -> profile.toString();
            case Identifier identifier -> keys.of(identifier).value();
        };
    }

    private Map<String, Subject> byName(Set<String> names) {
        var profiles = names.stream()
                .filter(name -> !isKey(name))
                .map(UUID::fromString)
                .toArray(UUID[]::new);
        var iks = names.stream().filter(Subjects::isKey).toArray(String[]::new);
        var found = new HashMap<String, FoundSubject>();
        database.rows(FIND, SubjectRow::read, profiles, iks)
                .forEach(row -> found.computeIfAbsent(row.name(), name -> new FoundSubject())
                        .add(row));
        var subjects = new HashMap<String, Subject>();
        for (var name : names) {
            var rows = found.get(name);
            var ik = isKey(name) ? name : null;
            subjects.put(name, rows != null ? rows.subject(ik) : ik != null ? Subject.unbound(ik) : Subject.unknown());
        }
        return subjects;
    }

    // An identifier key has a dot, a UUID has none.
    private static boolean isKey(String name) {
        return name.indexOf('.') >= 0;
    }
}
