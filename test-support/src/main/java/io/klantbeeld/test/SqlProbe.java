package io.klantbeeld.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks into the database of the module under test, and changes it behind the service's back. */
public final class SqlProbe {
    private static final Map<String, SqlProbe> PROBES = new ConcurrentHashMap<>();

    private final String database;
    private Connection probing;

    private SqlProbe(String database) {
        this.database = database;
    }

    /** Probes the database of the module under test. */
    public static SqlProbe ofTheModule() {
        return PROBES.computeIfAbsent(RunningServers.database(), SqlProbe::new);
    }

    /** The rows of a query, each by column name in the order of the columns. */
    public synchronized List<Map<String, Object>> rows(String sql, Object... parameters) {
        try (var statement = prepare(probing(), sql, parameters);
                var rows = statement.executeQuery()) {
            var read = new ArrayList<Map<String, Object>>();
            while (rows.next()) {
                read.add(row(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new AssertionError("Query failed: " + sql, e);
        }
    }

    /** The first column of the only row of a query. */
    public Object value(String sql, Object... parameters) {
        var rows = rows(sql, parameters);
        if (rows.size() != 1) {
            throw new AssertionError("%d rows instead of one: %s".formatted(rows.size(), sql));
        }
        return rows.getFirst().values().iterator().next();
    }

    /** How many rows a table has, or those of it that a condition such as {@code brand = ?} selects. */
    public long count(String tableAndCondition, Object... parameters) {
        return ((Number) value("SELECT count(*) FROM " + tableAndCondition, parameters)).longValue();
    }

    /** Runs a statement and answers how many rows it changed. */
    public synchronized int execute(String sql, Object... parameters) {
        try (var statement = prepare(probing(), sql, parameters)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            throw new AssertionError("Statement failed: " + sql, e);
        }
    }

    /** Opens a connection, for a test that holds locks or transactions of its own. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(RunningServers.jdbcUrl(database), database, database);
    }

    // One connection for all probing, and a new one after the server was stopped.
    private Connection probing() throws SQLException {
        if (probing == null || !probing.isValid(2)) {
            probing = connect();
        }
        return probing;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static Map<String, Object> row(ResultSet rows) throws SQLException {
        var columns = rows.getMetaData();
        var row = new LinkedHashMap<String, Object>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i), rows.getObject(i));
        }
        return row;
    }
}
