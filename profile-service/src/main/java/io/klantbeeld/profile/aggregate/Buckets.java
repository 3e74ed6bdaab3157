package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.aggregate.Counts.Row;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Stores what is counted. The row of the whole comes first in the order of keys, so whoever writes to a bucket holds it
 * before any other row of the bucket: it is the bucket's lock.
 */
@ApplicationScoped
class Buckets {
    private static final String ROWS = """
            INSERT INTO aggregate_bucket AS b
                   (node_id, series_id, day, value, moments, total, least, greatest, first_at, last_at)
            SELECT c.node_id, c.series_id, c.day::date, c.value, c.moments, c.total, c.least, c.greatest, c.first_at,
                   c.last_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS c (node_id, series_id, day, value, moments, total, least, greatest, first_at, last_at)
            ORDER BY c.node_id, c.series_id, c.day::date, c.value COLLATE "C"
            """;

    private static final String ADD_NEW = ROWS + "ON CONFLICT ON CONSTRAINT pk_aggregate_bucket DO NOTHING";

    private static final String ADD = ROWS + """
            ON CONFLICT ON CONSTRAINT pk_aggregate_bucket DO UPDATE
            SET moments = b.moments + excluded.moments,
                total = coalesce(b.total + excluded.total, b.total, excluded.total),
                least = least(b.least, excluded.least),
                greatest = greatest(b.greatest, excluded.greatest),
                first_at = least(b.first_at, excluded.first_at),
                last_at = greatest(b.last_at, excluded.last_at)
            """;

    // A bucket that is not there yet is there from now on, or its first moment could slip in unseen.
    private static final String LOCK = """
            INSERT INTO aggregate_bucket AS b (node_id, series_id, day, value, moments)
            SELECT k.node_id, k.series_id, k.day::date, '', 0 FROM unnest(?, ?, ?) AS k (node_id, series_id, day)
            UNION
            SELECT h.node_id, h.series_id, h.day, '', 0
            FROM unnest(?, ?) AS p (node_id, day)
            JOIN aggregate_bucket h ON h.node_id = p.node_id AND h.day = p.day::date AND h.value = ''
            ORDER BY 1, 2, 3
            ON CONFLICT ON CONSTRAINT pk_aggregate_bucket DO UPDATE SET moments = b.moments
            RETURNING b.node_id, b.series_id, b.day
            """;

    private static final String CLEAR = """
            DELETE FROM aggregate_bucket b USING unnest(?, ?, ?) AS k (node_id, series_id, day)
            WHERE b.node_id = k.node_id AND b.series_id = k.series_id AND b.day = k.day::date
            """;

    private final Database database;

    Buckets(Database database) {
        this.database = database;
    }

    /** Adds counts to what is there, in one statement. */
    void add(List<Row> rows) {
        if (!rows.isEmpty()) {
            database.update(ADD, parameters(rows));
        }
    }

    /** Adds counts of which nothing is there, in one statement; false where something was, which stays as it is. */
    boolean addNew(List<Row> rows) {
        return rows.isEmpty() || database.update(ADD_NEW, parameters(rows)) == rows.size();
    }

    /** Locks buckets, whether they are there or not, and all there are of some days; answers all of them. */
    List<Bucket> lock(Collection<Bucket> buckets, Collection<NodeDay> days) {
        return database.query(
                LOCK,
                Buckets::read,
                nodes(buckets),
                series(buckets),
                days(buckets),
                days.stream().map(NodeDay::node).toArray(UUID[]::new),
                days.stream().map(day -> day.day().toString()).toArray(String[]::new));
    }

    /** Empties locked buckets. */
    void clear(Collection<Bucket> buckets) {
        database.update(CLEAR, nodes(buckets), series(buckets), days(buckets));
    }

    private static Object[] parameters(List<Row> rows) {
        return new Object[] {
            rows.stream().map(row -> row.bucket().node()).toArray(UUID[]::new),
            rows.stream().map(row -> row.bucket().series()).toArray(Integer[]::new),
            rows.stream().map(row -> row.bucket().day().toString()).toArray(String[]::new),
            rows.stream().map(Row::value).toArray(String[]::new),
            rows.stream().map(row -> row.tally().moments()).toArray(Long[]::new),
            decimals(rows, Tally::total),
            decimals(rows, Tally::least),
            decimals(rows, Tally::greatest),
            times(rows, Tally::first),
            times(rows, Tally::last)
        };
    }

    private static Bucket read(ResultSet row) throws SQLException {
        return new Bucket(
                Database.uuid(row, "node_id"), row.getInt("series_id"), row.getObject("day", LocalDate.class));
    }

    private static UUID[] nodes(Collection<Bucket> buckets) {
        return buckets.stream().map(Bucket::node).toArray(UUID[]::new);
    }

    private static Integer[] series(Collection<Bucket> buckets) {
        return buckets.stream().map(Bucket::series).toArray(Integer[]::new);
    }

    private static String[] days(Collection<Bucket> buckets) {
        return buckets.stream().map(bucket -> bucket.day().toString()).toArray(String[]::new);
    }

    private static BigDecimal[] decimals(List<Row> rows, Function<Tally, BigDecimal> part) {
        return rows.stream().map(row -> part.apply(row.tally())).toArray(BigDecimal[]::new);
    }

    private static Instant[] times(List<Row> rows, Function<Tally, Instant> part) {
        return rows.stream().map(row -> part.apply(row.tally())).toArray(Instant[]::new);
    }
}
