package io.klantbeeld.consent.subject;

import io.klantbeeld.consent.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;

/**
 * Makes "a choice is appended under a key" and "the key becomes a profile's" take turns: whichever comes second sees the
 * first, so that no choice is left out of the permissions that are published. Keys share a bounded number of locks;
 * choices hold theirs together, only a binding holds one alone. Locks end with the transaction.
 */
@ApplicationScoped
public class BindingLocks {
    private static final int BUCKETS = 1024;
    private static final int SPACE = 0x6B6579;

    private static final String SHARE = "SELECT pg_advisory_xact_lock_shared(?, ?)";

    // In the order of the buckets, so that two batches cannot wait for each other.
    private static final String HOLD = """
            SELECT count(pg_advisory_xact_lock(?, bucket)) FROM (
                SELECT DISTINCT k.bucket FROM unnest(?, ?, ?) AS k (profile_id, ik, bucket)
                WHERE NOT EXISTS (SELECT FROM identifier_projection i
                                  WHERE i.profile_id = k.profile_id AND i.ik = k.ik)
                ORDER BY 1) AS newly_bound
            """;

    private final Database database;

    BindingLocks(Database database) {
        this.database = database;
    }

    /** Keeps the key's binding as it is until the transaction ends. */
    public void holdForChoice(String ik) {
        database.rows(SHARE, row -> ik, SPACE, bucket(ik));
    }

    /** Waits for the choices that are being appended under keys that become a profile's now. */
    void holdForBinding(UUID[] profileIds, String[] iks) {
        var buckets = Arrays.stream(iks).map(BindingLocks::bucket).toArray(Integer[]::new);
        database.rows(HOLD, row -> row.getLong(1), SPACE, profileIds, iks, buckets);
    }

    private static int bucket(String ik) {
        return Math.floorMod(ik.hashCode(), BUCKETS);
    }
}
