package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.event.profile.ProfileSnapshot;
import io.klantbeeld.event.profile.ProfileSnapshot.KnownIdentifier;
import io.klantbeeld.event.profile.ProfileState;
import io.klantbeeld.outbox.ReceivedRecord;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps who people are, and moves them under another root when profiles merge or part. */
@ApplicationScoped
class ProfileUpdates {
    private static final String UPSERT = """
            insert into profile_projection (profile_id, version, state, merged_into, root, snapshot)
            select profile_id, version, state, merged_into, profile_id, snapshot
              from unnest(?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::jsonb[])
                   as new (profile_id, version, state, merged_into, snapshot)
            on conflict (profile_id) do update
               set version = excluded.version, state = excluded.state, merged_into = excluded.merged_into,
                   snapshot = excluded.snapshot
             where excluded.version > profile_projection.version
            returning profile_id
            """;

    private static final String REPLACE_IDENTIFIERS = """
            with gone as (
              delete from identifier_projection old
               where old.profile_id = any (?::uuid[])
                 and not exists (select 1 from unnest(?::uuid[], ?::text[]) as new (profile_id, ik)
                                  where new.profile_id = old.profile_id and new.ik = old.ik))
            insert into identifier_projection (profile_id, ik)
            select distinct profile_id, ik from unnest(?::uuid[], ?::text[]) as new (profile_id, ik)
            on conflict do nothing
            """;

    private final Database database;
    private final Roots roots;
    private final List<PersonalTraces> traces;

    ProfileUpdates(Database database, Roots roots, @All List<PersonalTraces> traces) {
        this.database = database;
        this.roots = roots;
        this.traces = traces;
    }

    // A tombstone follows ERASED, which leaves a row without content; there is nothing left to remove.
    void apply(List<ReceivedRecord> records) {
        var profiles = Latest.of(records, ProfileSnapshot.class, ProfileSnapshot::profileId, ProfileSnapshot::version);
        if (profiles.isEmpty()) {
            return;
        }
        var move = roots.prepare(profiles);
        var newer = upsert(profiles);
        replaceIdentifiers(profiles.stream()
                .filter(profile -> newer.contains(profile.profileId()))
                .toList());
        roots.move(move);
        forget(profiles.stream()
                .filter(profile -> profile.state() == ProfileState.ERASED)
                .map(ProfileSnapshot::profileId)
                .toList());
    }

    private void forget(List<UUID> erased) {
        if (!erased.isEmpty()) {
            traces.forEach(trace -> trace.forget(erased));
        }
    }

    private List<UUID> upsert(Collection<ProfileSnapshot> profiles) {
        return database.list(
                UPSERT,
                row -> row.uuid("profile_id"),
                Database.column(profiles, ProfileSnapshot::profileId),
                Database.column(profiles, ProfileSnapshot::version),
                Database.column(profiles, ProfileSnapshot::state),
                Database.column(profiles, ProfileSnapshot::mergedInto),
                Database.column(profiles, Json::write));
    }

    private void replaceIdentifiers(List<ProfileSnapshot> profiles) {
        var owners = profiles.stream()
                .flatMap(profile -> identifiers(profile).stream().map(identifier -> profile.profileId()))
                .toList();
        var iks = profiles.stream()
                .flatMap(profile -> identifiers(profile).stream().map(KnownIdentifier::ik))
                .toList();
        database.change(
                REPLACE_IDENTIFIERS, Database.column(profiles, ProfileSnapshot::profileId), owners, iks, owners, iks);
    }

    private static List<KnownIdentifier> identifiers(ProfileSnapshot profile) {
        return profile.identifiers() == null ? List.of() : profile.identifiers();
    }
}
