package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Walks over persons in the order of their ids, page by page; those who were merged are met as who they became. */
@ApplicationScoped
public class PersonPages {
    private static final String ALL = """
            select profile_id from profile_projection
             where profile_id > ? and root = profile_id
             order by profile_id
             limit ?
            """;

    private static final String OF_SEGMENT = """
            select membership.profile_id
              from segment_membership_projection membership
              join profile_projection profile on profile.profile_id = membership.profile_id
             where membership.segment = ? and membership.member and membership.profile_id > ?
               and profile.root = profile.profile_id
             order by membership.profile_id
             limit ?
            """;

    private static final String COUNT_OF_SEGMENT =
            "select count(*) as members from segment_membership_projection where segment = ? and member";

    // The statistics of the table are near enough for progress, and cost nothing.
    private static final String ABOUT_ALL = """
            select greatest(reltuples, 0)::bigint as persons from pg_class where oid = 'profile_projection'::regclass
            """;

    private final Database database;
    private final People people;

    PersonPages(Database database, People people) {
        this.database = database;
        this.people = people;
    }

    /** The next persons after an id. */
    public List<Person> all(UUID after, int limit) {
        return inOrder(database.list(ALL, row -> row.uuid("profile_id"), after, limit));
    }

    /** The next persons in a segment after an id. */
    public List<Person> ofSegment(String segment, UUID after, int limit) {
        return inOrder(database.list(OF_SEGMENT, row -> row.uuid("profile_id"), segment, after, limit));
    }

    /** Those of some persons that are known, in the order of the ids. */
    public List<Person> inOrder(List<UUID> ids) {
        Map<UUID, Person> found = ids.isEmpty() ? Map.of() : people.find(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** About how many persons there are. */
    public long about() {
        return database.find(ABOUT_ALL, row -> row.number("persons")).orElse(0L);
    }

    /** How many profiles are in a segment. */
    public long countOf(String segment) {
        return database.find(COUNT_OF_SEGMENT, row -> row.number("members"), segment)
                .orElse(0L);
    }
}
