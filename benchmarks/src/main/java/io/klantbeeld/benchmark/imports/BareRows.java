package io.klantbeeld.benchmark.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The limit of importing: the rows that an import wrote, written once more into tables of the same form and with the
 * same indexes, in batches of one insert per table and one transaction each, by somebody who need not think.
 */
final class BareRows {
    private static final List<String> TABLES =
            List.of("dedup", "node", "profile", "sighting", "interaction", "import_row", "import_node");
    private static final int BATCH = 1_000;
    private static final String SCHEMA = "load_limit";

    private BareRows() {}

    /** How many rows of the file a second. */
    static double perSecond(Connection connection, int rows) throws SQLException {
        connection.setAutoCommit(false);
        var copies = new LinkedHashMap<String, List<String>>();
        for (var table : TABLES) {
            copies.put(table, read(connection, table));
        }
        execute(connection, "DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        execute(connection, "CREATE SCHEMA " + SCHEMA);
        for (var table : TABLES) {
            execute(connection, "CREATE TABLE %s.%s (LIKE %s INCLUDING INDEXES)".formatted(SCHEMA, table, table));
        }
        connection.commit();
        long began = System.nanoTime();
        for (int from = 0; from < rows; from += BATCH) {
            write(connection, copies, from, rows);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        execute(connection, "DROP SCHEMA " + SCHEMA + " CASCADE");
        connection.commit();
        return rows / seconds;
    }

    private static List<String> read(Connection connection, String table) throws SQLException {
        try (var select = connection.prepareStatement("SELECT t::text FROM " + table + " t");
                var found = select.executeQuery()) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    /** Writes the share of each table's rows that belongs to a batch of the file. */
    private static void write(Connection connection, Map<String, List<String>> copies, int from, int rows)
            throws SQLException {
        for (var table : copies.entrySet()) {
            var all = table.getValue();
            int first = (int) ((long) all.size() * from / rows);
            int last = (int) ((long) all.size() * Math.min(from + BATCH, rows) / rows);
            insert(connection, table.getKey(), all.subList(first, last));
        }
        connection.commit();
    }

    private static void insert(Connection connection, String table, List<String> rows) throws SQLException {
        var sql =
                "INSERT INTO %1$s.%2$s SELECT (r).* FROM unnest(?::text[]::%1$s.%2$s[]) AS r".formatted(SCHEMA, table);
        try (var insert = connection.prepareStatement(sql)) {
            insert.setArray(1, connection.createArrayOf("text", rows.toArray()));
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
