package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.event.consent.PermissionSnapshot;
import io.klantbeeld.event.profile.TraitsSnapshot;
import io.klantbeeld.outbox.ReceivedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the traits and the evaluated permissions of people. */
@ApplicationScoped
class SnapshotUpdates {
    private static final String UPSERT_TRAITS = """
            insert into trait_projection (profile_id, version, snapshot)
            select * from unnest(?::uuid[], ?::bigint[], ?::jsonb[])
            on conflict (profile_id) do update set version = excluded.version, snapshot = excluded.snapshot
             where excluded.version > trait_projection.version
            """;

    private static final String UPSERT_PERMISSIONS = """
            insert into permission_projection (profile_id, version, profile_version, snapshot)
            select * from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::jsonb[])
            on conflict (profile_id) do update
               set version = excluded.version, profile_version = excluded.profile_version, snapshot = excluded.snapshot
             where excluded.version > permission_projection.version
            """;

    private final Database database;

    SnapshotUpdates(Database database) {
        this.database = database;
    }

    void traits(List<ReceivedRecord> records) {
        var traits = Latest.of(records, TraitsSnapshot.class, TraitsSnapshot::profileId, TraitsSnapshot::version);
        database.change(
                UPSERT_TRAITS,
                Database.column(traits, TraitsSnapshot::profileId),
                Database.column(traits, TraitsSnapshot::version),
                Database.column(traits, Json::write));
        forget("delete from trait_projection where profile_id = any (?::uuid[])", records);
    }

    void permissions(List<ReceivedRecord> records) {
        var permissions = Latest.of(
                records, PermissionSnapshot.class, PermissionSnapshot::profileId, PermissionSnapshot::version);
        database.change(
                UPSERT_PERMISSIONS,
                Database.column(permissions, PermissionSnapshot::profileId),
                Database.column(permissions, PermissionSnapshot::version),
                Database.column(permissions, PermissionSnapshot::profileVersion),
                Database.column(permissions, Json::write));
        forget("delete from permission_projection where profile_id = any (?::uuid[])", records);
    }

    private void forget(String statement, List<ReceivedRecord> records) {
        var gone = Latest.tombstones(records);
        if (!gone.isEmpty()) {
            database.change(statement, gone);
        }
    }
}
