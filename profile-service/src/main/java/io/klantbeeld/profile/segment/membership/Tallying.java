package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.platform.Database;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Adds what transactions did to the number of members of each segment; the number read with the tally is exact always. */
@ApplicationScoped
class Tallying {
    // Rows that another replica adds up are left to it.
    private static final String FOLD = """
            WITH picked AS (SELECT id FROM segment_tally ORDER BY id LIMIT 10000 FOR UPDATE SKIP LOCKED),
            taken AS (DELETE FROM segment_tally t USING picked p WHERE t.id = p.id RETURNING t.segment_id, t.members)
            UPDATE segment s SET members = s.members + t.members, counted_at = ?
            FROM (SELECT segment_id, sum(members) AS members FROM taken GROUP BY segment_id ORDER BY segment_id) t
            WHERE s.id = t.segment_id
            """;

    private final Database database;
    private final Clock clock;

    Tallying(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void fold() {
        database.update(FOLD, clock.instant());
    }
}
