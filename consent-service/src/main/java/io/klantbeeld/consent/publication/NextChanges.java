package io.klantbeeld.consent.publication;

import io.klantbeeld.consent.permission.ProfilePermissions;
import io.klantbeeld.consent.platform.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Publishes permissions again when they change by themselves: a grant ends, a pause is over, the law changes. */
@ApplicationScoped
class NextChanges {
    private static final int PART = 500;

    private static final String NOTE = """
            UPDATE permission_version v SET next_change_at = c.next_change_at::timestamptz
            FROM unnest(?, ?) AS c (profile_id, next_change_at)
            WHERE v.profile_id = c.profile_id AND v.next_change_at IS DISTINCT FROM c.next_change_at::timestamptz
            """;

    // As an array, so that the rows are found by their keys, however many the planner expects.
    private static final String CLAIM = """
            UPDATE permission_version SET next_change_at = NULL
            WHERE profile_id = ANY (ARRAY(SELECT profile_id FROM permission_version WHERE next_change_at <= ?
                                          ORDER BY next_change_at LIMIT ? FOR UPDATE SKIP LOCKED))
            RETURNING profile_id
            """;

    private final Database database;
    private final PermissionPublication publication;
    private final Clock clock;

    NextChanges(Database database, PermissionPublication publication, Clock clock) {
        this.database = database;
        this.publication = publication;
        this.clock = clock;
    }

    /**
     * Notes when permissions change next, before they are published: should publishing fail, they are read and noted
     * again. It has a transaction of its own, since states are read in one that writes nothing.
     */
    void note(List<ProfilePermissions> profiles) {
        var ids = profiles.stream().map(ProfilePermissions::profileId).toArray(UUID[]::new);
        var times = profiles.stream()
                .map(ProfilePermissions::nextChangeAt)
                .map(time -> time == null ? null : time.toString())
                .toArray(String[]::new);
        QuarkusTransaction.requiringNew().run(() -> database.change(NOTE, ids, times));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publishDue() {
        int published = PART;
        while (published == PART) {
            published = QuarkusTransaction.requiringNew().call(this::part);
        }
    }

    private int part() {
        var due = database.rows(CLAIM, row -> row.getObject(1, UUID.class), clock.instant(), PART);
        publication.publish(due);
        return due.size();
    }
}
