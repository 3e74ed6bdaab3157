package io.klantbeeld.profile.ingestion.quarantine;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/** Counts rejected items per source and code, and what became of them. */
@ApplicationScoped
class Rejections {
    /** Where replays and discards count, which are in no partition of the log. */
    static final int NO_PARTITION = -1;

    private static final String ADD = """
            INSERT INTO source_rejection AS r (source, code, log_partition, brand, rejected, settled, last_rejected_at)
            SELECT c.source, c.code, c.log_partition, c.brand, c.rejected, c.settled, c.last_rejected_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?)
                AS c (source, code, log_partition, brand, rejected, settled, last_rejected_at)
            ORDER BY c.source, c.code, c.log_partition
            ON CONFLICT ON CONSTRAINT pk_source_rejection DO UPDATE
            SET rejected = r.rejected + excluded.rejected,
                settled = r.settled + excluded.settled,
                last_rejected_at = greatest(r.last_rejected_at, excluded.last_rejected_at)
            """;

    private static final String SUMS = """
            SELECT source, code, min(brand) AS brand, sum(rejected)::bigint AS rejected,
                   sum(settled)::bigint AS settled, max(last_rejected_at) AS last_rejected_at
            """;

    private static final String ROWS = SUMS + """
            FROM source_rejection
            WHERE (source, code) > (?, ?)%s%%s
            GROUP BY source, code
            ORDER BY source, code
            LIMIT ?
            """;

    // A source that changed its brand has counts of both.
    private static final String PAGE = SUMS + "FROM %s r GROUP BY source, code ORDER BY source, code LIMIT ?";

    private final Database database;

    Rejections(Database database) {
        this.database = database;
    }

    /** A change of the numbers of one code of one source. */
    record Count(
            String source,
            String code,
            int partition,
            String brand,
            long rejected,
            long settled,
            Instant lastRejectedAt) {
        static Count rejected(String source, String code, int partition, String brand, Instant at) {
            return new Count(source, code, partition, brand, 1, 0, at);
        }

        static Count settled(String source, String code, String brand) {
            return new Count(source, code, NO_PARTITION, brand, 0, 1, null);
        }

        private Count and(Count other) {
            boolean mine = other.lastRejectedAt == null
                    || lastRejectedAt != null && lastRejectedAt.isAfter(other.lastRejectedAt);
            return new Count(
                    source,
                    code,
                    partition,
                    brand,
                    rejected + other.rejected,
                    settled + other.settled,
                    mine ? lastRejectedAt : other.lastRejectedAt);
        }
    }

    /** Adds changes, in the current transaction. */
    void add(List<Count> changes) {
        var sums = new HashMap<Object, Count>();
        changes.forEach(
                change -> sums.merge(List.of(change.source(), change.code(), change.partition()), change, Count::and));
        if (sums.isEmpty()) {
            return;
        }
        var counts = sums.values();
        database.update(
                ADD,
                texts(counts, Count::source),
                texts(counts, Count::code),
                counts.stream().map(Count::partition).toArray(Integer[]::new),
                texts(counts, Count::brand),
                counts.stream().map(Count::rejected).toArray(Long[]::new),
                counts.stream().map(Count::settled).toArray(Long[]::new),
                counts.stream().map(Count::lastRejectedAt).toArray(Instant[]::new));
    }

    List<ReasonView> page(String afterSource, String afterCode, String source, VisibleBrands brands, int limit) {
        var parameters = new ArrayList<>(brands.parameters());
        parameters.addAll(List.of(afterSource, afterCode));
        if (source != null) {
            parameters.add(source);
        }
        parameters.addAll(List.of(limit, limit));
        var rows = ROWS.formatted(source == null ? "" : " AND source = ?");
        return database.query(PAGE.formatted(brands.rows(rows)), ReasonView::of, parameters.toArray());
    }

    private static String[] texts(Collection<Count> counts, Function<Count, String> text) {
        return counts.stream().map(text).toArray(String[]::new);
    }
}
