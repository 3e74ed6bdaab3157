package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Ids;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Replays of many items: requested, read and cancelled here, and worked off by {@link ReplayWork}. */
@ApplicationScoped
class Replays {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String REQUEST = """
            INSERT INTO quarantine_replay (id, state, source, code, field, received_from, received_to, every_brand, brands,
                                           after_id, until_id, requested_by, requested_at)
            VALUES (?, 'RUNNING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    // A replay shows what its requester could see, to those who can see no less.
    private static final String READ = """
            SELECT * FROM quarantine_replay
            WHERE id = ? AND (? OR NOT every_brand AND brands <@ ?)
            """;

    private static final String PAGE = """
            SELECT * FROM quarantine_replay
            WHERE (?::uuid IS NULL OR id < ?::uuid) AND (? OR NOT every_brand AND brands <@ ?)
            ORDER BY id DESC LIMIT ?
            """;

    private static final String CANCEL = """
            UPDATE quarantine_replay SET state = 'CANCELLED', finished_at = ? WHERE id = ? AND state = 'RUNNING'
            """;

    private final Database database;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    Replays(Database database, Caller caller, Clock clock, Ids ids) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Replay request(ItemFilter filter) {
        var brands = VisibleBrands.of(caller.brands());
        // Ids of version 7 are ordered by time: what comes later has a greater one.
        var id = ids.next();
        database.update(
                REQUEST,
                id,
                filter.source(),
                filter.code() == null ? null : filter.code().name(),
                filter.field(),
                filter.receivedFrom(),
                filter.receivedTo(),
                brands.all(),
                brands.names(),
                FIRST,
                id,
                caller.subject(),
                clock.instant());
        return read(id);
    }

    Replay read(UUID id) {
        return find(id).orElseThrow(QuarantineProblems::unknownReplay);
    }

    List<Replay> page(UUID before, int limit) {
        var brands = VisibleBrands.of(caller.brands());
        return database.query(PAGE, Replay::of, before, before, brands.all(), brands.names(), limit);
    }

    /** Stops a replay; what it has replayed stays replayed. */
    @Transactional
    Replay cancel(UUID id) {
        read(id);
        if (database.update(CANCEL, clock.instant(), id) == 0) {
            throw QuarantineProblems.replayEnded();
        }
        return read(id);
    }

    private Optional<Replay> find(UUID id) {
        var brands = VisibleBrands.of(caller.brands());
        return database.query(READ, Replay::of, id, brands.all(), brands.names()).stream()
                .findFirst();
    }
}
