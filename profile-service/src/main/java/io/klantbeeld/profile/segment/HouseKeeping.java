package io.klantbeeld.profile.segment;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Forgets what nobody asks about segments any more. Memberships, rules and the last build of each segment stay. */
@ApplicationScoped
class HouseKeeping {
    private static final int STEP = 10_000;

    private static final String HISTORY = """
            DELETE FROM segment_history WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM segment_history WHERE id < ? ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED))
            """;

    private static final String BUILDS = """
            DELETE FROM segment_build WHERE ctid = ANY (ARRAY(
                SELECT b.ctid FROM segment_build b
                WHERE b.id < ? AND b.finished_at IS NOT NULL
                  AND EXISTS (SELECT FROM segment_build later WHERE later.segment_id = b.segment_id AND later.id > b.id)
                ORDER BY b.id LIMIT ? FOR UPDATE SKIP LOCKED))
            """;

    private static final String PASSES = """
            DELETE FROM segment_pass WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM segment_pass WHERE id < ? AND finished_at IS NOT NULL AND kind = '%s'
                ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED))
            """;

    private static final String PREVIEWS = PASSES.formatted("PREVIEW");
    private static final String CHECKS = PASSES.formatted("CHECK");

    private final Database database;
    private final SegmentConfig config;
    private final Ids ids;
    private final Clock clock;

    HouseKeeping(Database database, SegmentConfig config, Ids ids, Clock clock) {
        this.database = database;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        forget(HISTORY, config.keepHistoryFor());
        forget(BUILDS, config.keepHistoryFor());
        forget(CHECKS, config.keepHistoryFor());
        forget(PREVIEWS, config.keepPreviewsFor());
    }

    /** By ids, which rise with time; each step is a transaction of its own, so that its locks are short. */
    private void forget(String sql, Duration age) {
        var before = ids.first(clock.instant().minus(age));
        int gone = STEP;
        while (gone == STEP) {
            gone = QuarkusTransaction.requiringNew().call(() -> database.update(sql, before, STEP));
        }
    }
}
