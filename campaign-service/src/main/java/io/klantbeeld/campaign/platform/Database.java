package io.klantbeeld.campaign.platform;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs native SQL in the transaction of the caller, or by itself without one. A collection is bound as a text array, so
 * the statement casts it: {@code = any (?::uuid[])}, {@code unnest(?::uuid[], ?::timestamptz[])}.
 */
@ApplicationScoped
public class Database {
    private final AgroalDataSource dataSource;

    Database(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads every row of a query, or of a change that returns rows. */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, parameters);
                var result = statement.executeQuery()) {
            var row = new Row(result);
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /** Reads the first row of a query. */
    public <T> Optional<T> find(String sql, RowReader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** Changes rows and answers how many. */
    public int change(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        }
    }

    /**
     * Has the statements of the current transaction planned by their parameters, instead of once for all (ADR 0020): for
     * lists whose conditions a caller may leave out.
     */
    public void planByParameters() {
        change("set local plan_cache_mode = force_custom_plan");
    }

    /** One column of many values, for a statement that takes the columns of a batch with {@code unnest}. */
    public static <T> List<Object> column(Collection<T> values, Function<? super T, ?> part) {
        return values.stream().<Object>map(part).collect(Collectors.toCollection(ArrayList::new));
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, bound(connection, parameters[i]));
        }
        return statement;
    }

    private static Object bound(Connection connection, Object parameter) throws SQLException {
        return switch (parameter) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Collection<?> values ->
                connection.createArrayOf(
                        "text", values.stream().map(Database::text).toArray());
            case null, default -> parameter;
        };
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Reads what it needs from the row. */
        T read(Row row) throws SQLException;
    }

    /** Carries what the database said through code that declares nothing. */
    public static final class DatabaseFailed extends RuntimeException {
        DatabaseFailed(SQLException cause) {
            super(cause);
        }
    }
}
