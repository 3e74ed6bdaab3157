package io.klantbeeld.outbox.failure;

import java.sql.SQLException;

/** Carries an {@link SQLException} through code that declares none. */
public class DatabaseFailure extends RuntimeException {
    /** Wraps what the database said. */
    public DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
