package io.klantbeeld.campaign;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.profile.ProfileCatalogueEntry;
import io.klantbeeld.event.profile.ProfileCatalogueEntry.Kind;
import io.klantbeeld.event.profile.SegmentMembership;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.SqlProbe;
import java.time.Instant;

import static io.klantbeeld.test.Patience.await;

/** A segment as profile-service tells about it. */
public final class ToldSegment {
    private static final KafkaProbe KAFKA = new KafkaProbe();
    private static final SqlProbe SQL = SqlProbe.ofTheModule();

    private final String key;

    private ToldSegment(String key) {
        this.key = key;
    }

    /** A segment that exists from now on, and is known to. */
    public static ToldSegment of(String key, String brand) {
        KAFKA.send(
                Topics.PROFILE_CATALOGUE,
                "SEGMENT:" + key,
                Topics.PROFILE_CATALOGUE,
                new ProfileCatalogueEntry(Kind.SEGMENT, key, null, null, brand, 1));
        await().until(() -> SQL.count("segment_projection WHERE key = ?", key) == 1);
        return new ToldSegment(key);
    }

    /** It exists no more. */
    public void isRetired() {
        KAFKA.tombstone(Topics.PROFILE_CATALOGUE, "SEGMENT:" + key);
        await().until(() -> SQL.count("segment_projection WHERE key = ?", key) == 0);
    }

    /** Somebody came into it or left it. */
    public void tells(Traveller traveller, boolean member, long version) {
        var now = Instant.now();
        KAFKA.send(
                Topics.SEGMENT_MEMBERSHIP,
                traveller.id() + ":" + key,
                Topics.SEGMENT_MEMBERSHIP,
                new SegmentMembership(traveller.id(), key, 1, member, now, member ? null : now, version));
    }

    /** Waits until the service knows what was told of somebody. */
    public void awaitKnown(Traveller traveller, boolean member) {
        await().until(() -> SQL.count(
                        "segment_membership_projection WHERE profile_id = ? AND segment = ? AND member = ?",
                        traveller.id(),
                        key,
                        member)
                == 1);
    }

    /** Nothing is known of somebody any more. */
    public void forgets(Traveller traveller) {
        KAFKA.tombstone(Topics.SEGMENT_MEMBERSHIP, traveller.id() + ":" + key);
        await().until(() -> SQL.count("segment_membership_projection WHERE profile_id = ?", traveller.id()) == 0);
    }
}
