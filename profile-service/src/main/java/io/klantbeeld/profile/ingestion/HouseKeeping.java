package io.klantbeeld.profile.ingestion;

import io.klantbeeld.profile.platform.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/** Forgets what ingestion need not remember any more, in small steps that nobody waits for. */
@ApplicationScoped
class HouseKeeping {
    private static final int STEP = 10_000;

    // The index on the time is a summary of blocks; which rows are in them is found out as they are read.
    private static final String MESSAGES = """
            DELETE FROM dedup WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM dedup WHERE received_at < ? LIMIT ? FOR UPDATE SKIP LOCKED))
            """;

    private static final String VIOLATIONS = """
            DELETE FROM ingestion_violation WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM ingestion_violation WHERE received_at < ? LIMIT ? FOR UPDATE SKIP LOCKED))
            """;

    // What nobody dealt with in time is settled by that.
    private static final String QUARANTINE = """
            WITH gone AS (
                DELETE FROM quarantined_item WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM quarantined_item WHERE received_at < ? LIMIT ? FOR UPDATE SKIP LOCKED))
                RETURNING source, code, brand, settled_at),
            counted AS (
                INSERT INTO source_rejection AS r (source, code, log_partition, brand, rejected, settled)
                SELECT source, code, -1, min(brand), 0, count(*) FILTER (WHERE settled_at IS NULL)
                FROM gone GROUP BY source, code ORDER BY source, code
                ON CONFLICT ON CONSTRAINT pk_source_rejection DO UPDATE SET settled = r.settled + excluded.settled)
            SELECT count(*) AS gone FROM gone
            """;

    private final Database database;
    private final IngestionConfig config;
    private final Clock clock;

    HouseKeeping(Database database, IngestionConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        repeat(() -> database.update(MESSAGES, before(config.rememberMessagesFor()), STEP));
        repeat(() -> database.update(VIOLATIONS, before(config.keepQuarantineFor()), STEP));
        repeat(() -> database.query(QUARANTINE, row -> row.getInt("gone"), before(config.keepQuarantineFor()), STEP)
                .getFirst());
    }

    private void repeat(IntSupplier step) {
        while (QuarkusTransaction.requiringNew().call(step::getAsInt) == STEP) {
            // Each step is a transaction of its own, so that its locks are short.
        }
    }

    private Instant before(Duration age) {
        return clock.instant().minus(age);
    }
}
