package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Works replays off, page by page, on whichever replica is free; a replay survives its replica. */
@ApplicationScoped
class ReplayWork {
    private static final Logger LOG = Logger.getLogger(ReplayWork.class);
    private static final int PAGE = 200;

    private static final String CLAIM = """
            SELECT * FROM quarantine_replay WHERE state = 'RUNNING'
            ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String MATCHING = """
            WHERE settled_at IS NULL AND id > ? AND id < ? AND (? OR brand = ANY (?))%s
            """;

    private static final String COUNT = "SELECT count(*) AS total FROM quarantined_item " + MATCHING;
    private static final String NEXT = OpenItem.COLUMNS + ' ' + MATCHING + " ORDER BY id LIMIT ? FOR UPDATE";

    private static final String ADVANCE = """
            UPDATE quarantine_replay SET after_id = ?, replayed = replayed + ?, rejected = rejected + ? WHERE id = ?
            """;

    private final Database database;
    private final Replaying replaying;
    private final Clock clock;

    ReplayWork(Database database, Replaying replaying, Clock clock) {
        this.database = database;
        this.replaying = replaying;
        this.clock = clock;
    }

    private record Run(UUID id, UUID after, UUID until, boolean counted, ItemFilter filter, VisibleBrands brands) {
        private static Run of(ResultSet row) throws SQLException {
            return new Run(
                    Database.uuid(row, "id"),
                    Database.uuid(row, "after_id"),
                    Database.uuid(row, "until_id"),
                    row.getObject("total", Long.class) != null,
                    Replay.filter(row),
                    new VisibleBrands(row.getBoolean("every_brand"), (String[])
                            row.getArray("brands").getArray()));
        }

        private List<Object> parameters() {
            var parameters = new ArrayList<Object>(List.of(after, until, brands.all(), brands.names()));
            parameters.addAll(filter.parameters());
            return parameters;
        }
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            while (QuarkusTransaction.requiringNew().call(this::step)) {
                // Each page is a transaction of its own: it can be cancelled between two, and a stop repeats at most
                // one.
            }
        } catch (HttpProblem notDurable) {
            LOG.warn("A replay waits for the log");
        }
    }

    private boolean step() {
        var claimed = database.query(CLAIM, Run::of);
        if (claimed.isEmpty()) {
            return false;
        }
        var run = claimed.getFirst();
        if (run.counted()) {
            replay(run);
        } else {
            count(run);
        }
        return true;
    }

    private void count(Run run) {
        var sql = COUNT.formatted(run.filter().conditions());
        long total = database.query(
                        sql, row -> row.getLong("total"), run.parameters().toArray())
                .getFirst();
        database.update("UPDATE quarantine_replay SET total = ? WHERE id = ?", total, run.id());
    }

    private void replay(Run run) {
        var parameters = run.parameters();
        parameters.add(PAGE);
        var sql = NEXT.formatted(run.filter().conditions());
        var page = database.query(sql, OpenItem::of, parameters.toArray());
        if (page.isEmpty()) {
            database.update(
                    "UPDATE quarantine_replay SET state = 'COMPLETED', finished_at = ? WHERE id = ?",
                    clock.instant(),
                    run.id());
            return;
        }
        var attempts = replaying.replay(page);
        long replayed = attempts.stream().filter(Replaying.Attempt::succeeded).count();
        database.update(ADVANCE, page.getLast().id(), replayed, attempts.size() - replayed, run.id());
    }
}
