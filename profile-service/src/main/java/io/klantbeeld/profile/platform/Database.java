package io.klantbeeld.profile.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** Runs native SQL in the current transaction: scalars and arrays in, rows out. */
@ApplicationScoped
public class Database {
    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Turns the current row into a value. */
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Runs a statement that answers rows.
     *
     * @param parameters UUID, String, Number, Boolean, Instant, LocalDate, or arrays of those; null needs a cast in the statement
     */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            var rows = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs a statement that changes rows, and counts them. */
    public int update(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Reads an instant, or null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, java.time.OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Reads a UUID, or null. */
    public static java.util.UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, java.util.UUID.class);
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            bind(connection, statement, i + 1, parameters[i]);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, Object value)
            throws SQLException {
        switch (value) {
            case Object[] array -> statement.setArray(index, connection.createArrayOf(typeOf(array), elements(array)));
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case null, default -> statement.setObject(index, value);
        }
    }

    private static String typeOf(Object[] array) {
        return switch (array) {
            case java.util.UUID[] ignored -> "uuid";
            case Instant[] ignored -> "timestamptz";
            case Integer[] ignored -> "int4";
            case Long[] ignored -> "int8";
            case java.math.BigDecimal[] ignored -> "numeric";
            case Boolean[] ignored -> "bool";
            case String[] ignored -> "text";
            default ->
                throw new IllegalArgumentException(
                        "no array type for " + array.getClass().getSimpleName());
        };
    }

    /** The driver has no array form of instants; PostgreSQL reads their ISO text. */
    private static Object[] elements(Object[] array) {
        return array instanceof Instant[] instants
                ? Arrays.stream(instants)
                        .map(instant -> instant == null ? null : instant.toString())
                        .toArray(String[]::new)
                : array;
    }
}
