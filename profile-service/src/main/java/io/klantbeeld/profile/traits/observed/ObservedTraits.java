package io.klantbeeld.profile.traits.observed;

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

/** Counts which traits come from which source, and lists them. */
@ApplicationScoped
public class ObservedTraits {
    /** Names of a source beyond these are not listed: whoever has a write key chooses the names. */
    private static final int MAX_ROWS_OF_SOURCE = 6_000;

    private static final int NO_PARTITION = -1;

    private static final String ADD = """
            INSERT INTO observed_trait AS o (source, name, log_partition, brand, claims, mismatches,
                                             first_seen_at, last_seen_at)
            SELECT c.source, c.name, c.log_partition, c.brand, c.claims, c.mismatches, c.seen_at, c.seen_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?) AS c (source, name, log_partition, brand, claims, mismatches, seen_at)
            WHERE CASE WHEN EXISTS (SELECT FROM observed_trait k
                                    WHERE k.source = c.source AND k.name = c.name AND k.log_partition = c.log_partition)
                       THEN true
                       ELSE (SELECT count(*) FROM (SELECT FROM observed_trait k WHERE k.source = c.source LIMIT ?) AS n)
                            < ? END
            ORDER BY c.source, c.name, c.log_partition
            ON CONFLICT ON CONSTRAINT pk_observed_trait DO UPDATE
            SET claims = o.claims + excluded.claims, mismatches = o.mismatches + excluded.mismatches,
                last_seen_at = greatest(o.last_seen_at, excluded.last_seen_at)
            """;

    private static final String MAY_HAVE_COME = """
            SELECT EXISTS (SELECT FROM observed_trait WHERE name = ?)
                OR EXISTS (SELECT FROM observed_trait GROUP BY source HAVING count(*) >= ?) AS so
            """;

    private static final String SUMS = """
            SELECT o.source, o.name, min(o.brand) AS brand, sum(o.claims)::bigint AS claims,
                   sum(o.mismatches)::bigint AS mismatches, min(o.first_seen_at) AS first_seen_at,
                   max(o.last_seen_at) AS last_seen_at
            """;

    private static final String ROWS = SUMS + """
            FROM observed_trait o WHERE (o.source, o.name) > (?, ?)%s%%s
            GROUP BY o.source, o.name ORDER BY o.source, o.name LIMIT ?
            """;

    private static final String DEFINED = """
            EXISTS (SELECT FROM trait_definition d
                    WHERE d.name = %1$s.name AND (cardinality(d.brands) = 0 OR %1$s.brand = ANY (d.brands)))
            """;

    // A source that changed its brand has counts of both.
    private static final String PAGE = """
            SELECT g.*, %s AS defined
            FROM (%s FROM %s o GROUP BY o.source, o.name ORDER BY o.source, o.name LIMIT ?) g
            ORDER BY g.source, g.name
            """;

    // Definitions are few: the traits are looked up from their names, which an array makes sure of.
    private static final String OF_DEFINITIONS =
            " AND o.name = ANY (ARRAY(SELECT k.name FROM trait_definition k)) AND ";
    private static final String OF_SOURCE = " AND o.source = ?";
    private static final List<String> START = List.of("", "");

    private final Database database;

    ObservedTraits(Database database) {
        this.database = database;
    }

    /** How often a trait came in one partition of the log. */
    public record Count(
            String source, String brand, String name, int partition, long claims, long mismatches, Instant seenAt) {
        /** One claim that counts and came beside the log. */
        public static Count beside(String source, String brand, String name, Instant seenAt) {
            return new Count(source, brand, name, NO_PARTITION, 1, 0, seenAt);
        }

        /** The sum of two counts of the same trait. */
        public Count and(Count other) {
            return new Count(
                    source,
                    brand,
                    name,
                    partition,
                    claims + other.claims,
                    mismatches + other.mismatches,
                    seenAt.isAfter(other.seenAt) ? seenAt : other.seenAt);
        }
    }

    /** Adds counts, each trait of a source once, in the transaction that they count. */
    public void add(Collection<Count> counts) {
        if (counts.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                texts(counts, Count::source),
                texts(counts, Count::name),
                counts.stream().map(Count::partition).toArray(Integer[]::new),
                texts(counts, Count::brand),
                numbers(counts, Count::claims),
                numbers(counts, Count::mismatches),
                counts.stream().map(Count::seenAt).toArray(Instant[]::new),
                MAX_ROWS_OF_SOURCE,
                MAX_ROWS_OF_SOURCE);
    }

    /** Whether a trait ever came from anywhere; true as well where a source has more of them than are listed. */
    public boolean mayHaveCome(String trait) {
        return database.query(MAY_HAVE_COME, row -> row.getBoolean("so"), trait, MAX_ROWS_OF_SOURCE)
                .getFirst();
    }

    /** A page of what is asked for within the brands, in the order of source and name. */
    public Page<ObservedTrait> page(ObservedTraitQuery query, VisibleBrands brands, PageRequest page) {
        var after = page.after(2);
        var parameters = new ArrayList<>(brands.parameters());
        parameters.addAll(after.isEmpty() ? START : after);
        if (query.source != null) {
            parameters.add(query.source);
        }
        parameters.addAll(List.of(page.fetch(), page.fetch()));
        var rows = ROWS.formatted(condition(query.areDefined()) + (query.source == null ? "" : OF_SOURCE));
        var sql = PAGE.formatted(DEFINED.formatted("g"), SUMS, brands.rows(rows));
        var found = database.query(sql, ObservedTrait::of, parameters.toArray());
        return Page.of(found, page.limit(), last -> Cursor.of(last.source(), last.name()));
    }

    private static String condition(Boolean defined) {
        var known = DEFINED.formatted("o");
        return switch (defined) {
            case null -> "";
            case Boolean yes when yes -> OF_DEFINITIONS + known;
            case Boolean no -> " AND NOT " + known;
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
