package io.klantbeeld.consent.publication;

import io.klantbeeld.consent.catalogue.CatalogueActivated;
import io.klantbeeld.consent.platform.Database;
import io.klantbeeld.consent.platform.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Publishes the permissions of all profiles again, a part per transaction; another replica, or the next start, goes on
 * where one stopped. A change of the catalogue changes every matrix, so it asks for this too.
 */
@ApplicationScoped
class Republications {
    private static final int PART = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String COLUMNS = "SELECT id, reason, requested_at, finished_at, published, last_profile";

    private static final String REQUEST =
            "INSERT INTO permission_republication (id, reason, requested_at) VALUES (?, ?, ?)";

    // Many activations in a row need one publication: one that has not begun reads the newest catalogue anyway.
    // The lock keeps it from beginning before this transaction's change can be seen.
    private static final String AWAITED = COLUMNS + """
             FROM permission_republication WHERE finished_at IS NULL AND last_profile IS NULL
            LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String FIND = COLUMNS + " FROM permission_republication WHERE id = ?";

    private static final String CLAIM = COLUMNS + """
             FROM permission_republication WHERE finished_at IS NULL
            ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String NEXT = """
            SELECT profile_id FROM profile_projection
            WHERE state IN ('ACTIVE', 'RESTRICTED') AND profile_id > ?
            ORDER BY profile_id LIMIT ?
            """;

    private static final String PROGRESS = """
            UPDATE permission_republication
            SET last_profile = coalesce(?::uuid, last_profile), published = published + ?, finished_at = ?
            WHERE id = ?
            """;

    private final Database database;
    private final PermissionPublication publication;
    private final Ids ids;
    private final Clock clock;

    Republications(Database database, PermissionPublication publication, Ids ids, Clock clock) {
        this.database = database;
        this.publication = publication;
        this.ids = ids;
        this.clock = clock;
    }

    private record Row(Republication republication, UUID lastProfile) {}

    void onCatalogue(@Observes CatalogueActivated ignored) {
        if (database.rows(AWAITED, Republications::read).isEmpty()) {
            request(RepublicationReason.CATALOGUE_CHANGED);
        }
    }

    /** Asks for a publication of everything. */
    @Transactional
    Republication request(RepublicationReason reason) {
        var id = ids.next();
        database.change(REQUEST, id, reason.name(), clock.instant());
        return find(id).orElseThrow();
    }

    Optional<Republication> find(UUID id) {
        return database.rows(FIND, Republications::read, id).stream()
                .map(Row::republication)
                .findFirst();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::part);
        }
    }

    private boolean part() {
        var claimed = database.rows(CLAIM, Republications::read).stream().findFirst();
        claimed.ifPresent(this::advance);
        return claimed.isPresent();
    }

    private void advance(Row claimed) {
        var last = claimed.lastProfile() == null ? BEFORE_ALL : claimed.lastProfile();
        List<UUID> next = database.rows(NEXT, row -> row.getObject(1, UUID.class), last, PART);
        publication.publish(next);
        database.change(
                PROGRESS,
                next.isEmpty() ? null : next.getLast(),
                next.size(),
                next.size() < PART ? clock.instant() : null,
                claimed.republication().id());
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new Republication(
                        row.getObject("id", UUID.class),
                        RepublicationReason.valueOf(row.getString("reason")),
                        Database.instant(row, "requested_at"),
                        Database.instant(row, "finished_at"),
                        row.getLong("published")),
                row.getObject("last_profile", UUID.class));
    }
}
