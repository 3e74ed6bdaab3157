package io.klantbeeld.outbox.transaction;

import io.klantbeeld.outbox.failure.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs statements on the connection of the current transaction. */
@ApplicationScoped
public class Database {
    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Answers what a query reads. */
    public <T> T read(Query<T> query) {
        try (Connection connection = dataSource.getConnection()) {
            return query.on(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** Makes a change. */
    public void write(Statement statement) {
        read(connection -> {
            statement.on(connection);
            return null;
        });
    }

    /** Reads something. */
    @FunctionalInterface
    public interface Query<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Changes something. */
    @FunctionalInterface
    public interface Statement {
        void on(Connection connection) throws SQLException;
    }
}
