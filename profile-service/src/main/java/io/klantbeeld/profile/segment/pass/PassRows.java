package io.klantbeeld.profile.segment.pass;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of passes. */
@ApplicationScoped
class PassRows {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String COLUMNS = """
            SELECT id, kind, brand, rule, state, after_id, expected, examined, found, requested_at, finished_at
            FROM segment_pass
            """;

    private static final String BY_ID = COLUMNS + "WHERE id = ? AND kind = 'PREVIEW'";

    private static final String CHECKS = COLUMNS + """
            WHERE kind = 'CHECK' AND (?::uuid IS NULL OR id < ?::uuid) ORDER BY id DESC LIMIT ?
            """;

    private static final String CLAIM = COLUMNS + """
            WHERE state = 'RUNNING' ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String REQUEST = """
            INSERT INTO segment_pass
                (id, kind, brand, rule, state, after_id, expected, examined, found, requested_at)
            VALUES (?, ?, ?, ?, 'RUNNING', ?, ?, 0, 0, ?)
            """;

    // Every replica's clock strikes; the first one's check is everybody's.
    private static final String REQUEST_CHECK = """
            INSERT INTO segment_pass (id, kind, state, after_id, expected, examined, found, requested_at)
            SELECT ?, 'CHECK', 'RUNNING', ?, ?, 0, 0, ?
            WHERE NOT EXISTS (SELECT FROM segment_pass WHERE kind = 'CHECK' AND state = 'RUNNING')
            """;

    private static final String CANCEL = """
            UPDATE segment_pass SET state = 'CANCELLED', finished_at = ? WHERE id = ? AND state = 'RUNNING'
            """;

    private static final String ADVANCE = """
            UPDATE segment_pass SET after_id = ?, examined = examined + ?, found = found + ? WHERE id = ?
            """;

    private static final String FINISH = """
            UPDATE segment_pass SET state = 'COMPLETED', finished_at = ? WHERE id = ? RETURNING found
            """;

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    PassRows(Database database, Clock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** Asks for a preview over about so many persons, in the caller's transaction. */
    Pass preview(String brand, String rule, long expected) {
        var id = ids.next();
        database.update(REQUEST, id, Pass.Kind.PREVIEW.name(), brand, rule, FIRST, expected, clock.instant());
        return find(id).orElseThrow();
    }

    @Transactional
    void requestCheck(long expected) {
        database.update(REQUEST_CHECK, ids.next(), FIRST, expected, clock.instant());
    }

    /** A preview. */
    Optional<Pass> find(UUID id) {
        return database.query(BY_ID, Pass::of, id).stream().findFirst();
    }

    /** The checks before one, the newest first. */
    List<Pass> checks(UUID before, int limit) {
        return database.query(CHECKS, Pass::of, before, before, limit);
    }

    @Transactional
    void cancel(UUID id) {
        database.update(CANCEL, clock.instant(), id);
    }

    Optional<Pass> claim() {
        return database.query(CLAIM, Pass::of).stream().findFirst();
    }

    void advance(Pass pass, UUID after, long examined, long found) {
        database.update(ADVANCE, after, examined, found, pass.id());
    }

    /** Ends a pass, and answers what it found. */
    long finish(Pass pass) {
        return database.query(FINISH, row -> row.getLong("found"), clock.instant(), pass.id())
                .getFirst();
    }
}
