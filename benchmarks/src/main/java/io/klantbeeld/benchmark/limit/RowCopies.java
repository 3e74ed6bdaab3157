package io.klantbeeld.benchmark.limit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes rows of tables once more, into tables of the same form and with the same indexes in a schema of their own; in
 * batches of one insert per table and one transaction each.
 */
public final class RowCopies {
    private static final String SCHEMA = "load_limit";

    private final Connection connection;
    private final Map<String, List<String>> rows;

    /** What else a batch writes, before it is committed. */
    @FunctionalInterface
    public interface Beside {
        void write(Connection connection) throws SQLException;
    }

    /**
     * Copies rows.
     *
     * @param rows of each table, each as PostgreSQL writes a row as text
     */
    public RowCopies(Connection connection, Map<String, List<String>> rows) {
        this.connection = connection;
        this.rows = new LinkedHashMap<>(rows);
    }

    /**
     * Answers how many units a second were written.
     *
     * @param units what the rows came of, such as events
     * @param batch units of one transaction
     * @param alone tables that only {@code beside} writes
     */
    public double perSecond(int units, int batch, List<String> alone, Beside beside) throws SQLException {
        connection.setAutoCommit(false);
        prepare(alone);
        long began = System.nanoTime();
        for (int from = 0; from < units; from += batch) {
            write(from, Math.min(from + batch, units), units);
            beside.write(connection);
            connection.commit();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        execute("DROP SCHEMA " + SCHEMA + " CASCADE");
        connection.commit();
        return units / seconds;
    }

    private void prepare(List<String> alone) throws SQLException {
        execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        execute("CREATE SCHEMA " + SCHEMA);
        for (var table : rows.keySet()) {
            // A generated column is written like any other: the rows have its value.
            execute("CREATE TABLE %s.%s (LIKE %s INCLUDING ALL EXCLUDING GENERATED)".formatted(SCHEMA, table, table));
        }
        for (var table : alone) {
            execute("CREATE TABLE %s.%s (LIKE %s INCLUDING ALL)".formatted(SCHEMA, table, table));
        }
        connection.commit();
    }

    /** Writes the share of each table's rows that belongs to some of the units. */
    private void write(int from, int to, int units) throws SQLException {
        for (var table : rows.entrySet()) {
            var all = table.getValue();
            int first = (int) ((long) all.size() * from / units);
            int last = (int) ((long) all.size() * to / units);
            insert(table.getKey(), all.subList(first, last));
        }
    }

    private void insert(String table, List<String> some) throws SQLException {
        var sql =
                "INSERT INTO %1$s.%2$s SELECT (r).* FROM unnest(?::text[]::%1$s.%2$s[]) AS r".formatted(SCHEMA, table);
        try (var insert = connection.prepareStatement(sql)) {
            insert.setArray(1, connection.createArrayOf("text", some.toArray()));
            insert.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
