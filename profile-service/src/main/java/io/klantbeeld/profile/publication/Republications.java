package io.klantbeeld.profile.publication;

import io.klantbeeld.event.Topics;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.outbox.SnapshotRow;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Publishes every profile again, page by page, on whichever replica is free; a run survives its replica. */
@ApplicationScoped
class Republications {
    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String REQUEST = """
            INSERT INTO republication (id, state, after_id, published, requested_at)
            VALUES (?, 'RUNNING', ?, 0, ?)
            RETURNING id, state, published, requested_at, finished_at
            """;

    private static final String READ = """
            SELECT id, state, published, requested_at, finished_at FROM republication WHERE id = ?
            """;

    private static final String CLAIM = """
            SELECT id, after_id FROM republication WHERE state = 'RUNNING'
            ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String PROFILES = "SELECT id, version FROM profile WHERE id > ? ORDER BY id LIMIT ?";

    private static final String ADVANCE = """
            UPDATE republication SET after_id = ?, published = published + ? WHERE id = ?
            """;

    private static final String FINISH = """
            UPDATE republication SET state = 'COMPLETED', finished_at = ? WHERE id = ?
            """;

    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    Republications(Database database, Outbox outbox, Clock clock, Ids ids) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    private record Run(UUID id, UUID after) {}

    private record Version(UUID profile, long number) {
        Stream<SnapshotRow> rows() {
            return Stream.of(Topics.PROFILE, Topics.TRAITS)
                    .map(topic -> new SnapshotRow(topic, profile.toString(), number));
        }
    }

    Republication request() {
        return database.query(REQUEST, Republication::of, ids.next(), FIRST, clock.instant())
                .getFirst();
    }

    Optional<Republication> read(UUID id) {
        return database.query(READ, Republication::of, id).stream().findFirst();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        while (QuarkusTransaction.requiringNew().call(this::publishPage)) {
            // Each page is a transaction of its own, so a stop loses none and repeats at most one.
        }
    }

    private boolean publishPage() {
        var claimed = database.query(CLAIM, row -> new Run(Database.uuid(row, "id"), Database.uuid(row, "after_id")));
        if (claimed.isEmpty()) {
            return false;
        }
        var run = claimed.getFirst();
        List<Version> page = database.query(
                PROFILES, row -> new Version(Database.uuid(row, "id"), row.getLong("version")), run.after, PAGE);
        if (page.isEmpty()) {
            database.update(FINISH, clock.instant(), run.id);
        } else {
            outbox.snapshots(page.stream().flatMap(Version::rows).toList());
            database.update(ADVANCE, page.getLast().profile, page.size(), run.id);
        }
        return true;
    }
}
