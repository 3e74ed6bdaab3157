package io.klantbeeld.profile;

import io.klantbeeld.profile.aggregate.AggregateFunction;
import io.klantbeeld.profile.aggregate.Aggregated;
import io.klantbeeld.profile.aggregate.Aggregates;
import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Aggregates the real purchases that {@link CdnowImportTest} imports, and compares with plain SQL over the moments. */
@QuarkusTest
@RealServers
@EnabledIf(
        value = "io.klantbeeld.profile.CdnowImportTest#isAtHand",
        disabledReason = "cdnow_master.txt is not beside the project: set klantbeeld.data")
class CdnowAggregatesTest {
    private static final String EVENT = "Order Completed";
    private static final Instant NOW = Instant.parse("1998-07-01T00:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(365);

    private static final String PLAIN = """
            SELECT n.profile_id, count(*) AS count, sum((i.properties ->> 'total')::numeric)::float8 AS sum,
                   (round(sum((i.properties ->> 'total')::numeric), 30) / count(*))::float8 AS avg,
                   min((i.properties ->> 'total')::numeric)::float8 AS min,
                   max((i.properties ->> 'total')::numeric)::float8 AS max,
                   max(i.occurred_at) AS last,
                   count(DISTINCT (i.properties ->> 'quantity')::numeric) AS quantities
            FROM interaction i JOIN node n ON n.id = i.node_id
            WHERE i.source = ? AND i.occurred_at > ?
            GROUP BY n.profile_id
            """;

    @Inject
    Aggregates aggregates;

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final TestImport imports = TestImport.ofEverything();

    @Test
    void whatIsAggregatedOfEveryCustomerIsWhatPlainSqlFinds() throws IOException {
        var source = TestSource.of(Unique.name("brand"), Map.of("type", "STORE"));
        var purchases = CdnowImportTest.purchases();
        keep(source.brand(), WINDOW);
        var done = imports.apply(imports.dryRun(CdnowImportTest.definition(source), purchases));
        keep(source.brand(), null);
        var wanted = List.of(WINDOW, Duration.ofDays(30)).stream()
                .flatMap(window -> asked(source.brand(), window).stream())
                .toList();
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(aggregates.isComplete(wanted)).isTrue());

        compare(source, WINDOW);
        compare(source, Duration.ofDays(30));
        imports.undo(done);

        assertThat(sql.count(
                        "aggregate_bucket b JOIN aggregate_series s ON s.id = b.series_id WHERE s.brand = ?",
                        source.brand()))
                .isZero();
    }

    private void keep(String brand, Duration window) {
        QuarkusTransaction.requiringNew().run(() -> aggregates.keep(asked(brand, window)));
    }

    private void compare(TestSource source, Duration window) {
        var wanted = asked(source.brand(), window);
        var rows = sql.rows(PLAIN, source.key(), Timestamp.from(NOW.minus(window)));
        var profiles =
                rows.stream().collect(Collectors.toMap(row -> (UUID) row.get("profile_id"), row -> Set.copyOf(wanted)));
        var found = aggregates.of(profiles, NOW);

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            var own = found.get((UUID) row.get("profile_id"));
            assertThat(wanted.stream().map(own::get).map(Aggregated::value))
                    .containsExactly(
                            row.get("count"),
                            row.get("sum"),
                            row.get("avg"),
                            row.get("min"),
                            row.get("max"),
                            ((Timestamp) row.get("last")).toInstant(),
                            row.get("quantities"));
        });
    }

    private static List<Aggregation> asked(String brand, Duration window) {
        return List.of(
                new Aggregation(brand, EVENT, null, AggregateFunction.COUNT, null, window),
                new Aggregation(brand, EVENT, null, AggregateFunction.SUM, "total", window),
                new Aggregation(brand, EVENT, null, AggregateFunction.AVG, "total", window),
                new Aggregation(brand, EVENT, null, AggregateFunction.MIN, "total", window),
                new Aggregation(brand, EVENT, null, AggregateFunction.MAX, "total", window),
                new Aggregation(brand, EVENT, null, AggregateFunction.LAST, null, window),
                new Aggregation(brand, EVENT, null, AggregateFunction.UNIQUE_COUNT, "quantity", window));
    }
}
