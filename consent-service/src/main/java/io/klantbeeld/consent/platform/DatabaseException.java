package io.klantbeeld.consent.platform;

import java.sql.SQLException;

/** Says that a statement failed; its cause tells whether trying again helps. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super("A statement failed", cause);
    }
}
