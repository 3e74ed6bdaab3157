package io.klantbeeld.benchmark.running;

import io.klantbeeld.benchmark.drive.Drive.Operation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Repeats a prepared query on one connection and reads its rows: the limit of a reading service. */
public final class BareQuery implements Operation {
    private final Connection connection;
    private final PreparedStatement query;
    private final Binding binding;

    /** Sets the parameters of the query with a number. */
    @FunctionalInterface
    public interface Binding {
        void bind(PreparedStatement query, long number) throws SQLException;
    }

    /** Prepares the query. */
    public BareQuery(RunningPlatform platform, String sql, Binding binding) {
        this.connection = platform.database();
        this.binding = binding;
        try {
            this.query = connection.prepareStatement(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("The limit could not be measured: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String perform(long number, long intendedAt) throws SQLException {
        binding.bind(query, number);
        try (var rows = query.executeQuery()) {
            int read = 0;
            while (rows.next()) {
                read += rows.getString(1).length();
            }
            return read > 0 ? null : "nothing";
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // It is not used again.
        }
    }
}
