package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.event.profile.ProfileSnapshot;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Moves persons under another root when profiles merge or part, while whoever counts per person holds still. */
@ApplicationScoped
class Roots {
    private static final String MOVING = """
            select new.profile_id, old.root, new.merged_into, target.root as target_root
              from unnest(?::uuid[], ?::bigint[], ?::uuid[]) as new (profile_id, version, merged_into)
              left join profile_projection old on old.profile_id = new.profile_id
              left join profile_projection target on target.profile_id = new.merged_into
             where (old.version is null or new.version > old.version)
               and new.merged_into is distinct from old.merged_into
            """;

    // Follows each member to its end; an end that has not arrived yet is a root already.
    private static final String MOVE = """
            with recursive walk (profile_id, at, next, depth) as (
              select profile_id, profile_id, merged_into, 0 from profile_projection
               where root = any (?::uuid[]) or profile_id = any (?::uuid[])
              union all
              select walk.profile_id, walk.next, step.merged_into, walk.depth + 1
                from walk left join profile_projection step on step.profile_id = walk.next
               where walk.next is not null and walk.depth < 100),
            ends as (select distinct on (profile_id) profile_id, at as root from walk order by profile_id, depth desc)
            update profile_projection person set root = ends.root
              from ends where ends.profile_id = person.profile_id and ends.root <> person.root
            """;

    private final Database database;
    private final List<MergeGuard> guards;

    Roots(Database database, @All List<MergeGuard> guards) {
        this.database = database;
        this.guards = guards;
    }

    /** Finds the roots whose members these profiles change, and locks them. */
    SortedSet<UUID> prepare(Collection<ProfileSnapshot> profiles) {
        var touched = new TreeSet<UUID>();
        database.list(
                        MOVING,
                        row -> Stream.of(
                                row.uuid("profile_id"),
                                row.uuid("root"),
                                row.uuid("merged_into"),
                                row.uuid("target_root")),
                        Database.column(profiles, ProfileSnapshot::profileId),
                        Database.column(profiles, ProfileSnapshot::version),
                        Database.column(profiles, ProfileSnapshot::mergedInto))
                .forEach(ids -> ids.filter(Objects::nonNull).forEach(touched::add));
        if (!touched.isEmpty()) {
            guards.forEach(guard -> guard.hold(touched));
        }
        return touched;
    }

    /** Moves the members of the roots to where they belong now. */
    void move(SortedSet<UUID> touched) {
        if (!touched.isEmpty()) {
            database.change(MOVE, touched, touched);
            guards.forEach(guard -> guard.moved(touched));
        }
    }
}
