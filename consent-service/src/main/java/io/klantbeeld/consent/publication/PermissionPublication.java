package io.klantbeeld.consent.publication;

import io.klantbeeld.consent.ledger.FactsRecorded;
import io.klantbeeld.consent.platform.Database;
import io.klantbeeld.consent.subject.ProfilesSeen;
import io.klantbeeld.event.Topics;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.outbox.SnapshotRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.UUID;

/** Publishes the permissions of profiles again when something changed them, in the transaction of the change. */
@ApplicationScoped
class PermissionPublication {
    private static final String BUMP = """
            INSERT INTO permission_version AS v (profile_id, version)
            SELECT profile_id, 1 FROM unnest(?) AS p (profile_id) ORDER BY 1
            ON CONFLICT ON CONSTRAINT pk_permission_version DO UPDATE SET version = v.version + 1
            RETURNING profile_id, version
            """;

    private final Database database;
    private final Outbox outbox;

    PermissionPublication(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    void onProfiles(@Observes ProfilesSeen seen) {
        publish(seen.profileIds());
    }

    void onFacts(@Observes FactsRecorded recorded) {
        publish(recorded.profileIds());
    }

    /** Gives the permissions of profiles their next version, and publishes them with the transaction. */
    void publish(Collection<UUID> profileIds) {
        if (!profileIds.isEmpty()) {
            outbox.snapshots(database.rows(
                    BUMP,
                    row -> new SnapshotRow(Topics.PERMISSION, row.getString("profile_id"), row.getLong("version")),
                    (Object) profileIds.toArray(UUID[]::new)));
        }
    }
}
