package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Row;
import io.klantbeeld.event.consent.PermissionSnapshot;
import io.klantbeeld.event.profile.ProfileSnapshot;
import io.klantbeeld.event.profile.TraitsSnapshot;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.reference.ProfileId;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds people by what names them; a merged profile is answered with the one that survived. */
@ApplicationScoped
public class People {
    // One read per batch: the root's projections and all that were merged into it.
    private static final String PEOPLE = """
            select asked.profile_id as asked, root.profile_id as id, root.snapshot as profile, trait.snapshot as traits,
                   permission.snapshot as permission,
                   (select array_agg(member.profile_id order by member.profile_id)
                      from profile_projection member where member.root = asked.root) as members,
                   (select array_agg(membership.segment) from segment_membership_projection membership
                     where membership.profile_id = asked.root and membership.member) as segments
              from profile_projection asked
              join profile_projection root on root.profile_id = asked.root
              left join trait_projection trait on trait.profile_id = asked.root
              left join permission_projection permission on permission.profile_id = asked.root
             where asked.profile_id = any (?::uuid[])
            """;

    private static final String OWNER_OF_IDENTIFIER = """
            select owner.root
              from identifier_projection identifier
              join profile_projection owner on owner.profile_id = identifier.profile_id
             where identifier.ik = ? and owner.state in ('ACTIVE', 'RESTRICTED')
             order by owner.version desc
             limit 1
            """;

    // Read after the root's pressure row was locked, in a statement of its own, so that it sees what others committed.
    private static final String MEMBERSHIP = """
            select asked.profile_id, asked.root,
                   (select array_agg(member.profile_id order by member.profile_id)
                      from profile_projection member where member.root = asked.root) as members
              from profile_projection asked
             where asked.profile_id = any (?::uuid[])
            """;

    private final Database database;
    private final IdentifierKeys keys;

    People(Database database, IdentifierKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Finds the person behind a profile id or an identifier. */
    public Optional<Person> find(PersonReference reference) {
        return switch (reference) {
            case ProfileId profile -> find(profile.value());
            case Identifier identifier ->
                database.find(
                                OWNER_OF_IDENTIFIER,
                                row -> row.uuid("root"),
                                keys.of(identifier).value())
                        .flatMap(this::find);
        };
    }

    /** Finds the person that a profile belongs to. */
    public Optional<Person> find(UUID profile) {
        return Optional.ofNullable(find(List.of(profile)).get(profile));
    }

    /** Finds the persons that profiles belong to, by the id that was asked for. */
    public Map<UUID, Person> find(Collection<UUID> profiles) {
        var people = new HashMap<UUID, Person>();
        database.list(PEOPLE, row -> people.put(row.uuid("asked"), person(row)), profiles);
        return people;
    }

    /** Finds a person who has facts in at least one of the brands, or refuses with 404. */
    public Person require(PersonReference reference, Brands brands) {
        return permitted(find(reference), brands);
    }

    /** Answers a person who was found and has facts in at least one of the brands, or refuses with 404. */
    public Person permitted(Optional<Person> found, Brands brands) {
        return found.filter(person -> person.hasFactsIn(brands)).orElseThrow(People::unknown);
    }

    /** Says that nobody is known, or nobody whom the caller may know of. */
    public static HttpProblem unknown() {
        return Problems.of(404, "campaign:unknown-person", "The person is unknown", "Nothing is known of this person.");
    }

    /** Reads which profile is the root now, and who belongs to it. */
    public Optional<Membership> membership(UUID profile) {
        return Optional.ofNullable(memberships(List.of(profile)).get(profile));
    }

    /** Reads which profiles are the roots now, and who belongs to them, by the profile that was asked for. */
    public Map<UUID, Membership> memberships(Collection<UUID> profiles) {
        var memberships = new HashMap<UUID, Membership>();
        database.list(
                MEMBERSHIP,
                row -> memberships.put(row.uuid("profile_id"), new Membership(row.uuid("root"), row.uuids("members"))),
                profiles);
        return memberships;
    }

    private static Person person(Row row) throws SQLException {
        return new Person(
                row.uuid("id"),
                row.uuids("members"),
                row.json("profile", ProfileSnapshot.class),
                row.json("traits", TraitsSnapshot.class),
                row.json("permission", PermissionSnapshot.class),
                Set.copyOf(row.texts("segments")));
    }

    /** Who counts as one person: the root and its members. */
    public record Membership(UUID root, List<UUID> members) {}
}
