package io.klantbeeld.platform.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes roles and databases through the superuser's connection; what exists stays as it is. */
final class PostgresDatabases {
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "fuzzystrmatch", "unaccent");

    private final PostgresServer server;

    PostgresDatabases(PostgresServer server) {
        this.server = server;
    }

    /** Makes the role, and a database of the same name that it owns; the role's password is set anew. */
    void create(String name, String password) throws SQLException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "pg_roles where rolname", name)) {
                statement.execute("create role \"" + name + "\" login");
            }
            statement.execute("alter role \"" + name + "\" password '" + password.replace("'", "''") + "'");
            if (!exists(statement, "pg_database where datname", name)) {
                statement.execute("create database \"" + name + "\" owner \"" + name + "\"");
            }
        }
        try (Connection connection = server.superuser(name);
                Statement statement = connection.createStatement()) {
            for (String extension : EXTENSIONS) {
                statement.execute("create extension if not exists " + extension);
            }
        }
    }

    private static boolean exists(Statement statement, String whereColumn, String name) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select 1 from " + whereColumn + " = '" + name + "'")) {
            return rows.next();
        }
    }
}
