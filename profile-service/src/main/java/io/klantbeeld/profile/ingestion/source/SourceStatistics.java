package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Counts what was taken in from each source. */
@ApplicationScoped
public class SourceStatistics {
    private static final String ADD = """
            INSERT INTO source_statistics AS s
                (source, log_partition, accepted, duplicates, quarantined, violations,
                 last_received_at, last_occurred_at, last_applied_at)
            SELECT c.source, c.log_partition, c.accepted, c.duplicates, c.quarantined, c.violations,
                   c.last_received_at, c.last_occurred_at, ?
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                AS c (source, log_partition, accepted, duplicates, quarantined, violations,
                      last_received_at, last_occurred_at)
            ORDER BY c.source, c.log_partition
            ON CONFLICT ON CONSTRAINT pk_source_statistics DO UPDATE
            SET accepted = s.accepted + excluded.accepted,
                duplicates = s.duplicates + excluded.duplicates,
                quarantined = s.quarantined + excluded.quarantined,
                violations = s.violations + excluded.violations,
                last_received_at = greatest(s.last_received_at, excluded.last_received_at),
                last_occurred_at = greatest(s.last_occurred_at, excluded.last_occurred_at),
                last_applied_at = CASE WHEN excluded.last_received_at >= s.last_received_at
                                       THEN excluded.last_applied_at ELSE s.last_applied_at END
            """;

    // The lag is that of the partition in which the latest event came.
    private static final String TOTAL = """
            SELECT coalesce(sum(accepted), 0)::bigint AS accepted, coalesce(sum(duplicates), 0)::bigint AS duplicates,
                   coalesce(sum(quarantined), 0)::bigint AS quarantined,
                   coalesce(sum(violations), 0)::bigint AS violations,
                   max(last_received_at) AS last_received_at, max(last_occurred_at) AS last_occurred_at,
                   (SELECT round(1000 * extract(epoch FROM l.last_applied_at - l.last_received_at))::bigint
                    FROM source_statistics l WHERE l.source = ?
                    ORDER BY l.last_received_at DESC LIMIT 1) AS lag_millis,
                   (SELECT coalesce(jsonb_object_agg(r.code, r.rejected), '{}')
                    FROM (SELECT code, sum(rejected) AS rejected FROM source_rejection
                          WHERE source = ? GROUP BY code) r) AS rejected
            FROM source_statistics WHERE source = ?
            """;

    private final Database database;
    private final Clock clock;

    SourceStatistics(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What one partition of the log brought from one source.
     *
     * @param lastOccurredAt null where none was accepted
     */
    public record Count(
            String source,
            int partition,
            long accepted,
            long duplicates,
            long quarantined,
            long violations,
            Instant lastReceivedAt,
            Instant lastOccurredAt) {
        /** The sum of two counts of the same source and partition. */
        public Count and(Count other) {
            return new Count(
                    source,
                    partition,
                    accepted + other.accepted,
                    duplicates + other.duplicates,
                    quarantined + other.quarantined,
                    violations + other.violations,
                    later(lastReceivedAt, other.lastReceivedAt),
                    later(lastOccurredAt, other.lastOccurredAt));
        }

        private static Instant later(Instant one, Instant other) {
            return one == null || other != null && other.isAfter(one) ? other : one;
        }
    }

    /** Adds counts, in the transaction that they count. */
    public void add(Collection<Count> counts) {
        if (counts.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                clock.instant(),
                counts.stream().map(Count::source).toArray(String[]::new),
                counts.stream().map(Count::partition).toArray(Integer[]::new),
                numbers(counts, Count::accepted),
                numbers(counts, Count::duplicates),
                numbers(counts, Count::quarantined),
                numbers(counts, Count::violations),
                counts.stream().map(Count::lastReceivedAt).toArray(Instant[]::new),
                counts.stream().map(Count::lastOccurredAt).toArray(Instant[]::new));
    }

    StatisticsView of(String source) {
        return database.query(TOTAL, StatisticsView::of, source, source, source).getFirst();
    }

    private static Long[] numbers(Collection<Count> counts, ToLongFunction<Count> number) {
        Function<Count, Long> boxed = number::applyAsLong;
        return counts.stream().map(boxed).toArray(Long[]::new);
    }
}
