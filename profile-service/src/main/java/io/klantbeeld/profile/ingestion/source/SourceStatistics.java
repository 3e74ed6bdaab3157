package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Counts what was taken in from each source. */
@ApplicationScoped
public class SourceStatistics {
    private static final String ADD = """
            INSERT INTO source_statistics AS s
                (source, log_partition, accepted, duplicates, quarantined, violations, last_received_at)
            SELECT c.source, c.log_partition, c.accepted, c.duplicates, c.quarantined, c.violations, c.last_received_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?)
                AS c (source, log_partition, accepted, duplicates, quarantined, violations, last_received_at)
            ORDER BY c.source, c.log_partition
            ON CONFLICT ON CONSTRAINT pk_source_statistics DO UPDATE
            SET accepted = s.accepted + excluded.accepted,
                duplicates = s.duplicates + excluded.duplicates,
                quarantined = s.quarantined + excluded.quarantined,
                violations = s.violations + excluded.violations,
                last_received_at = greatest(s.last_received_at, excluded.last_received_at)
            """;

    private static final String TOTAL = """
            SELECT coalesce(sum(accepted), 0)::bigint AS accepted, coalesce(sum(duplicates), 0)::bigint AS duplicates,
                   coalesce(sum(quarantined), 0)::bigint AS quarantined,
                   coalesce(sum(violations), 0)::bigint AS violations, max(last_received_at) AS last_received_at
            FROM source_statistics WHERE source = ?
            """;

    private final Database database;

    SourceStatistics(Database database) {
        this.database = database;
    }

    /** What one partition of the log brought from one source. */
    public record Count(
            String source,
            int partition,
            long accepted,
            long duplicates,
            long quarantined,
            long violations,
            Instant lastReceivedAt) {
        /** The sum of two counts of the same source and partition. */
        public Count and(Count other) {
            return new Count(
                    source,
                    partition,
                    accepted + other.accepted,
                    duplicates + other.duplicates,
                    quarantined + other.quarantined,
                    violations + other.violations,
                    lastReceivedAt.isAfter(other.lastReceivedAt) ? lastReceivedAt : other.lastReceivedAt);
        }
    }

    /** The totals of a source. */
    record Totals(long accepted, long duplicates, long quarantined, long violations, Instant lastReceivedAt) {
        static Totals of(ResultSet row) throws SQLException {
            return new Totals(
                    row.getLong("accepted"),
                    row.getLong("duplicates"),
                    row.getLong("quarantined"),
                    row.getLong("violations"),
                    Database.instant(row, "last_received_at"));
        }
    }

    /** Adds counts, in the transaction that they count. */
    public void add(Collection<Count> counts) {
        database.update(
                ADD,
                counts.stream().map(Count::source).toArray(String[]::new),
                counts.stream().map(Count::partition).toArray(Integer[]::new),
                numbers(counts, Count::accepted),
                numbers(counts, Count::duplicates),
                numbers(counts, Count::quarantined),
                numbers(counts, Count::violations),
                counts.stream().map(Count::lastReceivedAt).toArray(Instant[]::new));
    }

    Totals of(String source) {
        return database.query(TOTAL, Totals::of, source).getFirst();
    }

    private static Long[] numbers(Collection<Count> counts, ToLongFunction<Count> number) {
        Function<Count, Long> boxed = number::applyAsLong;
        return counts.stream().map(boxed).toArray(Long[]::new);
    }
}
