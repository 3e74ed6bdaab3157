package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Hands imports to workers, one worker each, and keeps count of how far they are. */
@ApplicationScoped
class Leases {
    // Whoever waits longest is first; a lease that ran out belongs to a worker that died.
    private static final String TAKE = """
            UPDATE import SET worker = ?, leased_until = ?, started_at = coalesce(started_at, ?)
            WHERE id = (SELECT id FROM import
                        WHERE state IN ('RUNNING', 'UNDOING') AND (leased_until IS NULL OR leased_until < ?)
                        ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;

    private static final String COUNT = """
            UPDATE import
            SET leased_until = ?, progress = ?, read_rows = read_rows + ?, created_rows = created_rows + ?,
                updated_rows = updated_rows + ?, merged_rows = merged_rows + ?, unchanged_rows = unchanged_rows + ?,
                rejected_rows = rejected_rows + ?
            WHERE id = ? AND worker = ? AND state = 'RUNNING'
            """;

    private static final String KEEP = """
            UPDATE import SET leased_until = ?, progress = coalesce(?::double precision, progress)
            WHERE id = ? AND worker = ? AND state IN ('RUNNING', 'UNDOING')
            """;

    private static final String RESTART = """
            UPDATE import
            SET progress = 0, read_rows = 0, created_rows = 0, updated_rows = 0, merged_rows = 0, unchanged_rows = 0,
                rejected_rows = 0
            WHERE id = ? AND worker = ? AND state = 'RUNNING'
            """;

    private static final String END = """
            UPDATE import
            SET state = ?, failure_code = coalesce(?, failure_code), failure_field = coalesce(?, failure_field),
                progress = CASE WHEN ? = 'COMPLETED' THEN 1 ELSE progress END, finished_at = ?,
                worker = NULL, leased_until = NULL
            WHERE id = ? AND worker = ? AND state IN ('RUNNING', 'UNDOING')
            """;

    private final Database database;
    private final ImportConfig config;
    private final Clock clock;

    Leases(Database database, ImportConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Takes the import that waits longest. */
    Optional<Import> take(UUID worker) {
        var now = clock.instant();
        return database.query(TAKE, Import::of, worker, now.plus(config.lease()), now, now).stream()
                .findFirst();
    }

    /** Counts the rows of a batch, in its transaction. */
    void count(UUID run, UUID worker, RowBatch batch, Collection<RowResult> results) {
        require(database.update(
                COUNT,
                clock.instant().plus(config.lease()),
                batch.progress(),
                (long) results.size(),
                count(results, RowOutcome.CREATED),
                count(results, RowOutcome.UPDATED),
                count(results, RowOutcome.MERGED),
                count(results, RowOutcome.UNCHANGED),
                count(results, RowOutcome.REJECTED),
                run,
                worker));
    }

    /**
     * Says that the worker lives.
     *
     * @param progress null where it has not moved
     */
    void keep(UUID run, UUID worker, Double progress) {
        require(database.update(KEEP, clock.instant().plus(config.lease()), progress, run, worker));
    }

    /** Counts from the beginning again. */
    void restart(UUID run, UUID worker) {
        require(database.update(RESTART, run, worker));
    }

    /** Ends the work, whatever it came to. */
    void end(UUID run, UUID worker, ImportState state, Import.Failure failure) {
        require(database.update(
                END,
                state.name(),
                failure == null ? null : failure.code(),
                failure == null ? null : failure.field(),
                state.name(),
                clock.instant(),
                run,
                worker));
    }

    private static long count(Collection<RowResult> results, RowOutcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    private static void require(int held) {
        if (held != 1) {
            throw new LeaseLost();
        }
    }
}
