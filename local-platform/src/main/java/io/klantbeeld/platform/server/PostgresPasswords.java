package io.klantbeeld.platform.server;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The passwords of a PostgreSQL server.
 *
 * @param superuser the password of {@code postgres}
 * @param roles the passwords of the services' roles by name
 */
public record PostgresPasswords(String superuser, Map<String, String> roles) {
    public PostgresPasswords {
        roles = Map.copyOf(roles);
    }

    /** For tests: each password is the name of its role. */
    public static PostgresPasswords sameAsNames() {
        return new PostgresPasswords(
                "postgres", PostgresServer.DATABASES.stream().collect(Collectors.toMap(name -> name, name -> name)));
    }

    String of(String role) {
        return roles.getOrDefault(role, role);
    }

    @Override
    public String toString() {
        return "PostgresPasswords of " + roles.keySet();
    }
}
