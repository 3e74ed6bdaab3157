package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Stores how far the counting of earlier moments is. Nodes are spread evenly, so a place among them is a progress. */
@ApplicationScoped
class Backfills {
    /** Parts of all nodes that replicas may work on at the same time. */
    private static final int RANGES = 16;

    private static final int BITS_IN_RANGE = 60;

    private static final String CREATE = "INSERT INTO aggregate_backfill (id, state) VALUES (?, 'WAITING')";

    private static final String DIVIDE = """
            INSERT INTO aggregate_backfill_range (backfill_id, number, after_id, end_id)
            SELECT ?, r.number, r.after_id, r.end_id FROM unnest(?, ?, ?) AS r (number, after_id, end_id)
            """;

    private static final String SEE = """
            UPDATE aggregate_backfill SET seen_at = clock_timestamp() WHERE state = 'WAITING' AND seen_at IS NULL
            """;

    // Whoever has begun to record moments holds this lock on the timeline until it is committed. Those who begin
    // after a trust's length know the series; the others are waited for.
    private static final String AWAIT = """
            UPDATE aggregate_backfill
            SET awaits = ARRAY(SELECT l.virtualtransaction FROM pg_locks l
                               WHERE l.locktype = 'relation' AND l.relation = 'interaction'::regclass
                                 AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                                 AND l.mode = 'RowExclusiveLock'
                                 AND (awaits IS NULL OR l.virtualtransaction = ANY (awaits)))
            WHERE state = 'WAITING' AND seen_at < clock_timestamp() - ? * interval '1 millisecond'
            """;

    private static final String START = """
            UPDATE aggregate_backfill SET state = 'RUNNING' WHERE state = 'WAITING' AND awaits = '{}'
            """;

    private static final String COMPLETE = """
            UPDATE aggregate_backfill b SET state = 'COMPLETED', finished_at = clock_timestamp()
            WHERE b.state = 'RUNNING'
              AND NOT EXISTS (SELECT FROM aggregate_backfill_range r WHERE r.backfill_id = b.id AND NOT r.done)
            """;

    private static final String CANCEL = """
            UPDATE aggregate_backfill b SET state = 'CANCELLED', finished_at = clock_timestamp()
            WHERE b.state IN ('WAITING', 'RUNNING')
              AND NOT EXISTS (SELECT FROM aggregate_series s WHERE s.backfill_id = b.id AND s.dropped_at IS NULL)
            """;

    private static final String CLAIM = """
            SELECT r.backfill_id, r.number, r.after_id, r.end_id
            FROM aggregate_backfill_range r JOIN aggregate_backfill b ON b.id = r.backfill_id
            WHERE NOT r.done AND b.state = 'RUNNING'
            ORDER BY r.backfill_id, r.number LIMIT 1 FOR UPDATE OF r SKIP LOCKED
            """;

    // Backfills that are at the same place go on together: a node is read once for all of them.
    private static final String JOIN = """
            SELECT r.backfill_id
            FROM aggregate_backfill_range r JOIN aggregate_backfill b ON b.id = r.backfill_id
            WHERE NOT r.done AND b.state = 'RUNNING' AND r.number = ? AND r.after_id = ?
            ORDER BY r.backfill_id FOR UPDATE OF r SKIP LOCKED
            """;

    private static final String ADVANCE = """
            UPDATE aggregate_backfill_range SET after_id = ?, done = ? WHERE backfill_id = ANY (?) AND number = ?
            """;

    private static final String SERIES = """
            SELECT id FROM aggregate_series WHERE backfill_id = ANY (?) AND dropped_at IS NULL
            """;

    private static final String PLACES = """
            SELECT r.number, r.after_id, r.done FROM aggregate_backfill_range r
            WHERE r.backfill_id IN (SELECT s.backfill_id FROM aggregate_series s WHERE s.id = ANY (?))
            """;

    private final Database database;
    private final AggregateConfig config;

    Backfills(Database database, AggregateConfig config) {
        this.database = database;
        this.config = config;
    }

    /** A part of all nodes: after one, and up to another; with the backfills that are at its beginning. */
    record Range(List<UUID> backfills, int number, UUID after, UUID end) {}

    void create(UUID id) {
        database.update(CREATE, id);
        database.update(
                DIVIDE,
                id,
                IntStream.range(0, RANGES).boxed().toArray(Integer[]::new),
                IntStream.range(0, RANGES).mapToObj(Backfills::start).toArray(UUID[]::new),
                IntStream.range(0, RANGES).mapToObj(number -> end(number)).toArray(UUID[]::new));
    }

    /** Moves every backfill on that has what it waits for, and tells whether one was completed. */
    boolean advance() {
        database.update(SEE);
        database.update(AWAIT, config.trust().toMillis());
        database.update(START);
        int completed = database.update(COMPLETE);
        database.update(CANCEL);
        return completed > 0;
    }

    /** Takes a range that nobody else works on, until the transaction ends. */
    Optional<Range> claim() {
        return database
                .query(
                        CLAIM,
                        row -> new Range(
                                List.of(Database.uuid(row, "backfill_id")),
                                row.getInt("number"),
                                Database.uuid(row, "after_id"),
                                Database.uuid(row, "end_id")))
                .stream()
                .findFirst()
                .map(this::joined);
    }

    private Range joined(Range first) {
        var joined = database.query(JOIN, row -> Database.uuid(row, "backfill_id"), first.number(), first.after());
        return new Range(joined, first.number(), first.after(), first.end());
    }

    /** Notes that a range is done up to a node. */
    void advance(Range range, UUID upTo) {
        database.update(ADVANCE, upTo, upTo.equals(range.end()), backfills(range), range.number());
    }

    /** The series that are counted in a range. */
    Set<Integer> series(Range range) {
        return new HashSet<>(database.query(SERIES, row -> row.getInt("id"), (Object) backfills(range)));
    }

    /** How much of the earlier moments of series is counted, 0 to 1. */
    double progress(Collection<Integer> series) {
        return database
                .query(
                        PLACES,
                        row -> row.getBoolean("done")
                                ? 1.0
                                : progress(row.getInt("number"), Database.uuid(row, "after_id")),
                        (Object) series.toArray(Integer[]::new))
                .stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(1);
    }

    private static UUID[] backfills(Range range) {
        return range.backfills().toArray(UUID[]::new);
    }

    private static double progress(int number, UUID after) {
        long into = after.getMostSignificantBits() - start(number).getMostSignificantBits();
        return Math.max(0, into) / (double) (1L << BITS_IN_RANGE);
    }

    /** The last id before a range. */
    private static UUID start(int number) {
        return number == 0 ? new UUID(0, 0) : end(number - 1);
    }

    private static UUID end(int number) {
        return new UUID(((long) (number + 1) << BITS_IN_RANGE) - 1, -1);
    }
}
