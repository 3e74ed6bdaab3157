package io.klantbeeld.profile.platform;

import java.sql.SQLException;

/** Wraps what the driver threw, so that the consumer of a batch can tell transient failures by their SQL state. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }
}
