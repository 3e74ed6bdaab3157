package io.klantbeeld.consent.subject;

import io.klantbeeld.consent.platform.Database;
import io.klantbeeld.event.profile.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps what profile-service tells: the newest version of each profile, and the identifiers that it has. */
@ApplicationScoped
class ProfileProjection {
    private static final String UPSERT = """
            INSERT INTO profile_projection
                (profile_id, version, state, merged_into, locale, time_zone, country, subject_type)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) ORDER BY 1
            ON CONFLICT ON CONSTRAINT pk_profile_projection DO UPDATE
            SET version = excluded.version, state = excluded.state, merged_into = excluded.merged_into,
                locale = excluded.locale, time_zone = excluded.time_zone, country = excluded.country,
                subject_type = excluded.subject_type
            WHERE excluded.version > profile_projection.version
            RETURNING profile_id
            """;

    private static final String ERASE = """
            UPDATE profile_projection
            SET state = 'ERASED', merged_into = NULL, locale = NULL, time_zone = NULL, country = NULL,
                subject_type = NULL
            WHERE profile_id = ANY (?) AND state <> 'ERASED'
            RETURNING profile_id
            """;

    private static final String UNBIND = """
            DELETE FROM identifier_projection i
            WHERE i.profile_id = ANY (?)
              AND NOT EXISTS (SELECT FROM unnest(?, ?) AS k (profile_id, ik)
                              WHERE k.profile_id = i.profile_id AND k.ik = i.ik)
            """;

    // Brands and channels travel as one text per identifier: PostgreSQL has no arrays of arrays of different lengths.
    private static final String BIND = """
            INSERT INTO identifier_projection AS i
                (profile_id, ik, namespace, value, brands, channels, verified, country)
            SELECT profile_id, ik, namespace, value, string_to_array(brands, ' '), string_to_array(channels, ' '),
                   verified, country
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                AS k (profile_id, ik, namespace, value, brands, channels, verified, country) ORDER BY 1, 2
            ON CONFLICT ON CONSTRAINT pk_identifier_projection DO UPDATE
            SET brands = excluded.brands, channels = excluded.channels, verified = excluded.verified,
                country = excluded.country
            WHERE (i.brands, i.channels, i.verified, i.country)
                IS DISTINCT FROM (excluded.brands, excluded.channels, excluded.verified, excluded.country)
            """;

    private final Database database;
    private final BindingLocks locks;

    ProfileProjection(Database database, BindingLocks locks) {
        this.database = database;
        this.locks = locks;
    }

    /**
     * Takes in profiles, one version of each; versions that are not newer change nothing.
     *
     * @return the profiles that changed
     */
    Set<UUID> take(List<ProfileSnapshot> profiles) {
        if (profiles.isEmpty()) {
            return Set.of();
        }
        var columns = new ProfileColumns(profiles);
        var newer = Set.copyOf(database.rows(
                UPSERT,
                row -> row.getObject(1, UUID.class),
                columns.ids(),
                columns.versions(),
                columns.states(),
                columns.survivors(),
                columns.texts(ProfileSnapshot::locale),
                columns.texts(ProfileSnapshot::timeZone),
                columns.texts(ProfileSnapshot::country),
                columns.texts(ProfileSnapshot::subjectType)));
        bind(profiles.stream()
                .filter(profile -> newer.contains(profile.profileId()))
                .toList());
        return newer;
    }

    /** Forgets profiles; a row without content stays, which says that they were erased. */
    Set<UUID> erase(Collection<UUID> profileIds) {
        if (profileIds.isEmpty()) {
            return Set.of();
        }
        var ids = profileIds.toArray(UUID[]::new);
        var erased = new HashSet<>(database.rows(ERASE, row -> row.getObject(1, UUID.class), (Object) ids));
        database.change(UNBIND, ids, new UUID[0], new String[0]);
        return erased;
    }

    private void bind(List<ProfileSnapshot> newer) {
        var columns = new IdentifierColumns(newer);
        locks.holdForBinding(columns.profileIds(), columns.iks());
        database.change(
                UNBIND,
                newer.stream().map(ProfileSnapshot::profileId).toArray(UUID[]::new),
                columns.profileIds(),
                columns.iks());
        database.change(
                BIND,
                columns.profileIds(),
                columns.iks(),
                columns.namespaces(),
                columns.values(),
                columns.brands(),
                columns.channels(),
                columns.verified(),
                columns.countries());
    }
}
