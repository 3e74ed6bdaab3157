package io.klantbeeld.benchmark.trait;

import io.klantbeeld.benchmark.running.RunningPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The limit of counting the past: the same days of the same nodes, summed up by one bare statement. */
final class BareAggregation {
    private static final String MOMENTS = "SELECT count(*) FROM interaction i WHERE i.name = 'Order Completed'";

    private static final String WRITE = """
            INSERT INTO load_limit.aggregate_bucket
                   (node_id, series_id, day, value, moments, total, least, greatest, first_at, last_at)
            SELECT i.node_id, 0, (i.occurred_at AT TIME ZONE 'UTC')::date, '', count(*), sum(t.total), min(t.total),
                   max(t.total), min(i.occurred_at), max(i.occurred_at)
            FROM interaction i CROSS JOIN LATERAL (SELECT (i.properties ->> 'total')::numeric AS total) t
            WHERE %s
            GROUP BY 1, 3
            """;

    private static final String SOME = """
            SELECT n.value, sum((i.properties ->> 'total')::numeric)::float8
            FROM interaction i JOIN node n ON n.id = i.node_id
            WHERE n.namespace = 'crm' AND n.value LIKE 'load-person-%%' AND i.occurred_at > now() - interval '90 days'
              AND %s
            GROUP BY n.value LIMIT ?
            """;

    private final RunningPlatform platform;
    private final SpentTrait trait;

    BareAggregation(RunningPlatform platform, SpentTrait trait) {
        this.platform = platform;
        this.trait = trait;
    }

    /** How many moments there are that have to be looked at. */
    long moments() {
        return ask(connection -> {
            try (var select = connection.prepareStatement(MOMENTS)) {
                var found = select.executeQuery();
                found.next();
                return found.getLong(1);
            }
        });
    }

    /** How many seconds the statement takes. */
    double seconds() {
        return ask(connection -> {
            execute(connection, "DROP SCHEMA IF EXISTS load_limit CASCADE");
            execute(connection, "CREATE SCHEMA load_limit");
            execute(connection, "CREATE TABLE load_limit.aggregate_bucket (LIKE aggregate_bucket INCLUDING ALL)");
            long began = System.nanoTime();
            execute(connection, WRITE.formatted(trait.sql()));
            double seconds = (System.nanoTime() - began) / 1e9;
            execute(connection, "DROP SCHEMA load_limit CASCADE");
            return seconds;
        });
    }

    /** What some persons of the crowd spent, by the value of their identifier. */
    Map<String, Double> some(int count) {
        return ask(connection -> {
            try (var select = connection.prepareStatement(SOME.formatted(trait.sql()))) {
                select.setInt(1, count);
                var spent = new HashMap<String, Double>();
                var found = select.executeQuery();
                while (found.next()) {
                    spent.put(found.getString(1), found.getDouble(2));
                }
                return spent;
            }
        });
    }

    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try (var connection = platform.database()) {
            return question.of(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The limit could not be measured: " + failed.getMessage(), failed);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
