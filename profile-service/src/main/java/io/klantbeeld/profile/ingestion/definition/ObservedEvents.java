package io.klantbeeld.profile.ingestion.definition;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Counts which events come from which source. */
@ApplicationScoped
public class ObservedEvents {
    /** Names of a source beyond these are not listed: whoever has a write key chooses the names. */
    private static final int MAX_ROWS_OF_SOURCE = 6_000;

    private static final String ADD = """
            INSERT INTO observed_event AS o (source, type, event, log_partition, brand,
                                             accepted, violations, rejected, first_seen_at, last_seen_at)
            SELECT c.source, c.type, c.event, c.log_partition, c.brand,
                   c.accepted, c.violations, c.rejected, c.seen_at, c.seen_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS c (source, type, event, log_partition, brand, accepted, violations, rejected, seen_at)
            WHERE CASE WHEN EXISTS (SELECT FROM observed_event k
                                    WHERE k.source = c.source AND k.type = c.type AND k.event = c.event
                                      AND k.log_partition = c.log_partition) THEN true
                       ELSE (SELECT count(*) FROM (SELECT FROM observed_event k WHERE k.source = c.source LIMIT ?) AS n)
                            < ? END
            ORDER BY c.source, c.type, c.event, c.log_partition
            ON CONFLICT ON CONSTRAINT pk_observed_event DO UPDATE
            SET accepted = o.accepted + excluded.accepted,
                violations = o.violations + excluded.violations,
                rejected = o.rejected + excluded.rejected,
                last_seen_at = greatest(o.last_seen_at, excluded.last_seen_at)
            """;

    private static final String SUMS = """
            SELECT o.source, o.type, o.event, min(o.brand) AS brand, sum(o.accepted)::bigint AS accepted,
                   sum(o.violations)::bigint AS violations, sum(o.rejected)::bigint AS rejected,
                   min(o.first_seen_at) AS first_seen_at, max(o.last_seen_at) AS last_seen_at
            """;

    private static final String ROWS = SUMS + """
            FROM observed_event o
            WHERE (o.source, o.type, o.event) > (?, ?, ?)%s%%s
            GROUP BY o.source, o.type, o.event
            ORDER BY o.source, o.type, o.event
            LIMIT ?
            """;

    // A source that changed its brand has counts of both; its own definition goes before that of its brand.
    private static final String PAGE = """
            SELECT g.*, (SELECT d.key FROM event_definition d
                         WHERE d.brand = g.brand AND d.type = g.type AND d.event = g.event
                           AND (d.source IS NULL OR d.source = g.source)
                         ORDER BY d.source NULLS LAST LIMIT 1) AS definition
            FROM (%s FROM %s o GROUP BY o.source, o.type, o.event ORDER BY o.source, o.type, o.event LIMIT ?) g
            ORDER BY g.source, g.type, g.event
            """;

    private static final String DEFINED = """
            EXISTS (SELECT FROM event_definition d
                    WHERE d.brand = o.brand AND d.type = o.type AND d.event = o.event
                      AND (d.source IS NULL OR d.source = o.source))
            """;

    // Definitions are few: the events are looked up from them.
    private static final String OF_DEFINITIONS =
            " AND (o.brand, o.type, o.event) IN (SELECT k.brand, k.type, k.event FROM event_definition k) AND ";
    private static final String OF_SOURCE = " AND o.source = ?";

    private static final List<String> START = List.of("", "", "");

    private final Database database;

    ObservedEvents(Database database) {
        this.database = database;
    }

    /** How often an event came in one partition of the log. */
    public record Count(
            String source,
            String brand,
            String type,
            String event,
            int partition,
            long accepted,
            long violations,
            long rejected,
            Instant seenAt) {
        /** The sum of two counts of the same event. */
        public Count and(Count other) {
            return new Count(
                    source,
                    brand,
                    type,
                    event,
                    partition,
                    accepted + other.accepted,
                    violations + other.violations,
                    rejected + other.rejected,
                    seenAt.isAfter(other.seenAt) ? seenAt : other.seenAt);
        }
    }

    /** Adds counts, each event once, in the transaction that they count. */
    public void add(Collection<Count> counts) {
        if (counts.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                texts(counts, Count::source),
                texts(counts, Count::type),
                texts(counts, Count::event),
                counts.stream().map(Count::partition).toArray(Integer[]::new),
                texts(counts, Count::brand),
                numbers(counts, Count::accepted),
                numbers(counts, Count::violations),
                numbers(counts, Count::rejected),
                counts.stream().map(Count::seenAt).toArray(Instant[]::new),
                MAX_ROWS_OF_SOURCE,
                MAX_ROWS_OF_SOURCE);
    }

    /** A page of what is asked for within the brands, in the order of source, type and name. */
    Page<ObservedEvent> page(ObservedEventQuery query, VisibleBrands brands, PageRequest page) {
        var after = page.after(3);
        var parameters = new ArrayList<>(brands.parameters());
        parameters.addAll(after.isEmpty() ? START : after);
        if (query.source != null) {
            parameters.add(query.source);
        }
        parameters.addAll(List.of(page.fetch(), page.fetch()));
        var rows = ROWS.formatted(condition(query.areDefined()) + (query.source == null ? "" : OF_SOURCE));
        var sql = PAGE.formatted(SUMS, brands.rows(rows));
        var found = database.query(sql, ObservedEvent::of, parameters.toArray());
        return Page.of(found, page.limit(), last -> Cursor.of(last.source(), last.type(), last.event()));
    }

    private static String condition(Boolean defined) {
        return switch (defined) {
            case null -> "";
            case Boolean known when known -> OF_DEFINITIONS + DEFINED;
            case Boolean unknown -> " AND NOT " + DEFINED;
        };
    }

    private static String[] texts(Collection<Count> counts, Function<Count, String> text) {
        return counts.stream().map(text).toArray(String[]::new);
    }

    private static Long[] numbers(Collection<Count> counts, ToLongFunction<Count> number) {
        Function<Count, Long> boxed = number::applyAsLong;
        return counts.stream().map(boxed).toArray(Long[]::new);
    }
}
