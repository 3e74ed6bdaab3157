package io.klantbeeld.profile.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Runs native SQL in the current transaction: scalars and arrays in, rows out. */
@ApplicationScoped
public class Database {
    private static final int ROWS_AT_ONCE = 10_000;
    private static final int ALL_ROWS = 0;

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

    /** Takes one row of a result. */
    @FunctionalInterface
    public interface RowTaker {
        /** Does something with the current row. */
        void take(ResultSet row) throws SQLException;
    }

    /**
     * Runs a statement that answers rows.
     *
     * @param parameters UUID, String, Number, Boolean, Instant, LocalDate, or arrays of those; null needs a cast in the statement
     */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        var rows = new ArrayList<T>();
        read(sql, ALL_ROWS, row -> rows.add(reader.read(row)), parameters);
        return rows;
    }

    /** Runs a statement that may answer very many rows, of which a transaction has no more than a few thousand in memory. */
    public void each(String sql, RowTaker taker, Object... parameters) {
        read(sql, ROWS_AT_ONCE, taker, parameters);
    }

    private void read(String sql, int atOnce, RowTaker taker, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            statement.setFetchSize(atOnce);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    taker.take(result);
                }
            }
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
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Reads a UUID, or null. */
    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
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
            case UUID[] ignored -> "uuid";
            case Instant[] ignored -> "timestamptz";
            case Integer[] ignored -> "int4";
            case Long[] ignored -> "int8";
            case BigDecimal[] ignored -> "numeric";
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
