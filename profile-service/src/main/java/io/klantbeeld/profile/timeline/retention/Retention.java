package io.klantbeeld.profile.timeline.retention;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.DatabaseException;
import io.klantbeeld.profile.timeline.kind.MomentKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Turns moments that were kept long enough into baseline facts, month by month, each in one transaction: the facts are
 * there and the moments gone, or neither. What is left of moments on a device goes to the node of whom the device
 * belonged to at the time. A partition of which no type is kept any more is dropped.
 */
@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    /** A month of a large installation takes longer to fold than a transaction usually may. */
    private static final int LONGEST_SECONDS = 60 * 60;

    private static final String DONE = "SELECT type FROM interaction_expiry WHERE month = ?";

    private static final String NOTE = """
            INSERT INTO interaction_expiry (month, type, moments, expired_at)
            SELECT ?, t.type, (SELECT count(*) FROM %s i WHERE i.type = t.type), ? FROM unnest(?) AS t (type)
            """;

    // Without the moments a day's sum cannot be cut where a device changed hands, so the owner's share is handed over.
    private static final String FOLD = """
            , kept AS (
                SELECT g.*, coalesce(d.owner_id, g.node_id) AS keeper_id
                FROM gone g LEFT JOIN device_interval d
                    ON d.node_id = g.node_id AND d.from_at <= g.occurred_at AND d.to_at > g.occurred_at),
            handed AS (
                SELECT node_id, keeper_id, (occurred_at AT TIME ZONE 'UTC')::date AS day, brand, type,
                       coalesce(direction, '') AS direction, coalesce(label, '') AS label,
                       count(*) AS moments, coalesce(sum(sentiment), 0) AS sentiment
                FROM kept WHERE keeper_id <> node_id
                GROUP BY 1, 2, 3, 4, 5, 6, 7),
            taken AS (
                UPDATE appreciation a SET moments = a.moments - h.moments, sentiment = a.sentiment - h.sentiment
                FROM (SELECT node_id, day, brand, type, direction, label,
                             sum(moments) AS moments, sum(sentiment) AS sentiment
                      FROM handed GROUP BY 1, 2, 3, 4, 5, 6) h
                WHERE a.node_id = h.node_id AND a.day = h.day AND a.brand = h.brand AND a.type = h.type
                  AND a.direction = h.direction AND a.label = h.label),
            given AS (
                INSERT INTO appreciation AS a (node_id, day, brand, type, direction, label, moments, sentiment)
                SELECT keeper_id, day, brand, type, direction, label, sum(moments), sum(sentiment)
                FROM handed
                GROUP BY 1, 2, 3, 4, 5, 6
                ORDER BY 1, 2, 3, 4, 5, 6
                ON CONFLICT ON CONSTRAINT pk_appreciation DO UPDATE
                SET moments = a.moments + excluded.moments, sentiment = a.sentiment + excluded.sentiment)
            INSERT INTO interaction_baseline AS b (node_id, brand, type, channel, direction, currency,
                                                   moments, cost, judged, sentiment, first_at, last_at)
            SELECT keeper_id, brand, type, coalesce(channel, ''), coalesce(direction, ''), coalesce(cost_currency, ''),
                   count(*), coalesce(sum(cost_amount), 0), count(sentiment), coalesce(sum(sentiment), 0),
                   min(occurred_at), max(occurred_at)
            FROM kept
            GROUP BY 1, 2, 3, 4, 5, 6
            ORDER BY 1, 2, 3, 4, 5, 6
            ON CONFLICT ON CONSTRAINT pk_interaction_baseline DO UPDATE
            SET moments = b.moments + excluded.moments, cost = b.cost + excluded.cost,
                judged = b.judged + excluded.judged, sentiment = b.sentiment + excluded.sentiment,
                first_at = least(b.first_at, excluded.first_at), last_at = greatest(b.last_at, excluded.last_at)
            """;

    private static final String FOLD_SOME = "WITH gone AS (DELETE FROM %s WHERE type = ANY (?) RETURNING *)" + FOLD;
    private static final String FOLD_REST = "WITH gone AS (SELECT * FROM %s)" + FOLD;

    // Nothing may enter the partition between the fold and the drop; who waits longer for readers tries again later.
    private static final String CLOSE = "LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE";
    private static final String PATIENCE = "SET LOCAL lock_timeout = '900ms'";

    private final Database database;
    private final TimelinePartitions partitions;
    private final Horizon horizon;
    private final Clock clock;

    Retention(Database database, TimelinePartitions partitions, Horizon horizon, Clock clock) {
        this.database = database;
        this.partitions = partitions;
        this.horizon = horizon;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        for (var month : partitions.months()) {
            var types = MomentKind.TYPES.stream()
                    .filter(type -> horizon.isBeyond(month, type))
                    .collect(Collectors.toSet());
            if (!types.isEmpty()) {
                attempt(month, types);
            }
        }
    }

    private void attempt(YearMonth month, Set<String> types) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> expire(month, types));
        } catch (DatabaseException busy) {
            LOG.warnf("A month of moments stays for now month=%s reason=%s", month, busy.getMessage());
        }
    }

    private void expire(YearMonth month, Set<String> types) {
        partitions.lock();
        if (!partitions.months().contains(month)) {
            return;
        }
        var due = new HashSet<>(types);
        due.removeAll(database.query(DONE, row -> row.getString("type"), month.atDay(1)));
        var partition = TimelinePartitions.name(month);
        if (types.containsAll(MomentKind.TYPES)) {
            database.update(PATIENCE);
            database.update(CLOSE.formatted(partition));
            note(month, due);
            database.update(FOLD_REST.formatted(partition));
            partitions.drop(month);
            LOG.infof("A month of moments became baseline facts month=%s", month);
        } else if (!due.isEmpty()) {
            note(month, due);
            database.update(FOLD_SOME.formatted(partition), (Object) due.toArray(String[]::new));
            LOG.infof("Moments of some types became baseline facts month=%s types=%s", month, due);
        }
    }

    private void note(YearMonth month, Set<String> types) {
        database.update(
                NOTE.formatted(TimelinePartitions.name(month)),
                month.atDay(1),
                clock.instant(),
                types.toArray(String[]::new));
    }
}
