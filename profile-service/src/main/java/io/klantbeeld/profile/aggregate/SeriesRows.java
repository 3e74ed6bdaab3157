package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Stores which series there are, and for whom. */
@ApplicationScoped
class SeriesRows {
    private static final String KEYS = "unnest(?, ?, ?, ?, ?) AS k (brand, event, filter, property, spread)";

    private static final String KNOWN = """
            SELECT s.brand, s.event, s.filter, s.property, s.spread FROM aggregate_series s JOIN %s
                ON (s.brand, s.event, s.filter, s.property, s.spread)
                 = (k.brand, k.event, k.filter, k.property, k.spread)
            WHERE s.dropped_at IS NULL
            """.formatted(KEYS);

    private static final String ADD = """
            INSERT INTO aggregate_series (brand, event, filter, property, spread, backfill_id)
            SELECT k.brand, k.event, k.filter, k.property, k.spread, ? FROM %s
            ORDER BY 1, 2, 3, 4, 5
            ON CONFLICT (brand, event, filter, property, spread) WHERE dropped_at IS NULL DO NOTHING
            """.formatted(KEYS);

    // The lock holds off whoever would drop a series that seems to be of no use.
    private static final String USE = """
            WITH used AS (
                SELECT s.id FROM aggregate_series s JOIN %s
                    ON (s.brand, s.event, s.filter, s.property, s.spread)
                     = (k.brand, k.event, k.filter, k.property, k.spread)
                WHERE s.dropped_at IS NULL
                ORDER BY s.id FOR NO KEY UPDATE OF s)
            INSERT INTO aggregate_use (series_id, owner, published) SELECT id, ?, ? FROM used
            ON CONFLICT ON CONSTRAINT pk_aggregate_use DO UPDATE SET published = excluded.published
            """.formatted(KEYS);

    private static final String RELEASE = """
            DELETE FROM aggregate_use WHERE owner = ? AND series_id <> ALL (?) RETURNING series_id
            """;

    private static final String LOCK = """
            SELECT id FROM aggregate_series WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE
            """;

    private static final String DROP = """
            UPDATE aggregate_series SET dropped_at = now()
            WHERE id = ANY (?) AND dropped_at IS NULL
              AND NOT EXISTS (SELECT FROM aggregate_use u WHERE u.series_id = aggregate_series.id)
            """;

    private static final String IDS =
            KNOWN.replace("s.brand, s.event, s.filter, s.property, s.spread FROM", "s.id FROM");

    private static final String ALL = """
            SELECT s.id, s.brand, s.event, s.filter, s.property, s.spread, b.state = 'COMPLETED' AS complete,
                   EXISTS (SELECT FROM aggregate_use u WHERE u.series_id = s.id AND u.published) AS published
            FROM aggregate_series s JOIN aggregate_backfill b ON b.id = s.backfill_id
            WHERE s.dropped_at IS NULL
            """;

    // Every node with moments has its sums of days; see ADR 0018.
    private static final String NODES = """
            SELECT DISTINCT a.node_id FROM appreciation a
            WHERE a.node_id > ?
              AND EXISTS (SELECT FROM aggregate_bucket b WHERE b.node_id = a.node_id AND b.series_id = ANY (?))
            ORDER BY a.node_id LIMIT ?
            """;

    private final Database database;

    SeriesRows(Database database) {
        this.database = database;
    }

    /** Answers those of the keys that nobody counts yet. */
    Set<SeriesKey> missing(Set<SeriesKey> keys) {
        var missing = new HashSet<>(keys);
        database.query(KNOWN, SeriesRows::key, parameters(keys)).forEach(missing::remove);
        return missing;
    }

    void add(Set<SeriesKey> keys, UUID backfill) {
        database.update(
                ADD,
                Stream.concat(Stream.of(backfill), Stream.of(parameters(keys))).toArray());
    }

    /** Notes for whom series are kept, and answers how many of them there are. */
    int use(Set<SeriesKey> keys, String owner, boolean published) {
        return database.update(
                USE,
                Stream.concat(Stream.of(parameters(keys)), Stream.of(owner, published))
                        .toArray());
    }

    /** Keeps nothing but some series for an owner any longer; what nobody uses is dropped. */
    void releaseAllBut(Set<SeriesKey> keys, String owner) {
        var kept =
                database.query(IDS, row -> row.getInt("id"), parameters(keys)).toArray(Integer[]::new);
        var released = database.query(RELEASE, row -> row.getInt("series_id"), owner, kept)
                .toArray(Integer[]::new);
        if (released.length > 0) {
            database.query(LOCK, row -> true, (Object) released);
            database.update(DROP, (Object) released);
        }
    }

    /** Every series that is kept; its filter is compiled by the reader. */
    List<Series> all(Filters filters) {
        return database.query(ALL, row -> {
            var key = key(row);
            return new Series(
                    row.getInt("id"),
                    key,
                    filters.of(key.filter()),
                    row.getBoolean("published"),
                    row.getBoolean("complete"));
        });
    }

    /** The next nodes after one that have anything of series. */
    List<UUID> nodes(Collection<Integer> series, UUID after, int limit) {
        return database.query(
                NODES, row -> Database.uuid(row, "node_id"), after, series.toArray(Integer[]::new), limit);
    }

    private static SeriesKey key(ResultSet row) throws SQLException {
        return new SeriesKey(
                row.getString("brand"),
                row.getString("event"),
                row.getString("filter"),
                row.getString("property"),
                row.getBoolean("spread"));
    }

    private static Object[] parameters(Collection<SeriesKey> keys) {
        return new Object[] {
            SeriesKey.texts(keys, SeriesKey::brand),
            SeriesKey.texts(keys, SeriesKey::event),
            SeriesKey.texts(keys, SeriesKey::filter),
            SeriesKey.texts(keys, SeriesKey::property),
            keys.stream().map(SeriesKey::spread).toArray(Boolean[]::new)
        };
    }
}
