package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.event.profile.ProfileCatalogueEntry;
import io.klantbeeld.event.profile.SegmentMembership;
import io.klantbeeld.outbox.ReceivedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps which segments there are and who is in them. */
@ApplicationScoped
class SegmentUpdates {
    private static final String SEGMENT = "SEGMENT:";

    // Who left stays known with the version, so that an older membership that is told again does not let them in.
    private static final String UPSERT_MEMBERSHIPS = """
            insert into segment_membership_projection (profile_id, segment, version, member)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::boolean[])
            on conflict (profile_id, segment) do update set version = excluded.version, member = excluded.member
             where excluded.version > segment_membership_projection.version
            """;

    private static final String FORGET_MEMBERSHIPS = """
            delete from segment_membership_projection
             where (profile_id, segment) in (select split_part(key, ':', 1)::uuid, split_part(key, ':', 2)
                                               from unnest(?::text[]) as gone (key))
            """;

    private static final String UPSERT_SEGMENTS = """
            insert into segment_projection (key, brand, version)
            select * from unnest(?::text[], ?::text[], ?::bigint[])
            on conflict (key) do update set brand = excluded.brand, version = excluded.version
             where excluded.version > segment_projection.version
            """;

    private static final String FORGET_SEGMENTS =
            "delete from segment_projection where 'SEGMENT:' || key = any (?::text[])";

    private final Database database;

    SegmentUpdates(Database database) {
        this.database = database;
    }

    void memberships(List<ReceivedRecord> records) {
        var memberships = Latest.of(records, SegmentMembership.class, SegmentUpdates::key, SegmentMembership::version);
        database.change(
                UPSERT_MEMBERSHIPS,
                Database.column(memberships, SegmentMembership::profileId),
                Database.column(memberships, SegmentMembership::segment),
                Database.column(memberships, SegmentMembership::version),
                Database.column(memberships, SegmentMembership::member));
        forget(FORGET_MEMBERSHIPS, records);
    }

    /** Of the catalogue, the segments. */
    void segments(List<ReceivedRecord> records) {
        var told = records.stream()
                .filter(record -> record.key() != null && record.key().startsWith(SEGMENT))
                .toList();
        var segments = Latest.of(
                told, ProfileCatalogueEntry.class, ProfileCatalogueEntry::key, ProfileCatalogueEntry::version);
        database.change(
                UPSERT_SEGMENTS,
                Database.column(segments, ProfileCatalogueEntry::key),
                Database.column(segments, ProfileCatalogueEntry::brand),
                Database.column(segments, ProfileCatalogueEntry::version));
        forget(FORGET_SEGMENTS, told);
    }

    private static String key(SegmentMembership membership) {
        return membership.profileId() == null || membership.segment() == null
                ? null
                : membership.profileId() + ":" + membership.segment();
    }

    private void forget(String statement, List<ReceivedRecord> records) {
        var gone = Latest.tombstones(records);
        if (!gone.isEmpty()) {
            database.change(statement, gone);
        }
    }
}
