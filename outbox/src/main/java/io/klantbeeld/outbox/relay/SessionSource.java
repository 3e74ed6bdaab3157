package io.klantbeeld.outbox.relay;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens sessions of the database for the relay alone, unknown to pool and transaction manager. */
@FunctionalInterface
public interface SessionSource {
    /** Opens a session that ends when it is closed. */
    Connection open() throws SQLException;
}
