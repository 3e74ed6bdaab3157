package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.platform.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes what was counted in series that nobody uses any more, some at a time. */
@ApplicationScoped
class Dropping {
    private static final int ROWS = 5_000;

    // By then no replica counts by them any more.
    private static final String CLAIM = """
            SELECT id FROM aggregate_series WHERE dropped_at < now() - interval '10 minutes'
            ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String REMOVE = """
            DELETE FROM aggregate_bucket b
            USING (SELECT node_id, series_id, day FROM aggregate_bucket WHERE series_id = ? AND value = '' LIMIT ?) k
            WHERE b.node_id = k.node_id AND b.series_id = k.series_id AND b.day = k.day
            """;

    private static final String FORGET = "DELETE FROM aggregate_series WHERE id = ?";

    private static final String FORGET_BACKFILLS = """
            DELETE FROM aggregate_backfill b
            WHERE b.state IN ('COMPLETED', 'CANCELLED')
              AND NOT EXISTS (SELECT FROM aggregate_series s WHERE s.backfill_id = b.id)
            """;

    private final Database database;

    Dropping(Database database) {
        this.database = database;
    }

    @Scheduled(every = "10m", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        while (QuarkusTransaction.requiringNew().call(this::removeSome)) {
            // Each part is a transaction of its own.
        }
        QuarkusTransaction.requiringNew().run(() -> database.update(FORGET_BACKFILLS));
    }

    private boolean removeSome() {
        var claimed = database.query(CLAIM, row -> row.getInt("id"));
        if (claimed.isEmpty()) {
            return false;
        }
        var series = claimed.getFirst();
        if (database.update(REMOVE, series, ROWS) == 0) {
            database.update(FORGET, series);
        }
        return true;
    }
}
