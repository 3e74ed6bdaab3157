package io.klantbeeld.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes the tables of this module where no Flyway does. */
public final class Scripts {
    private static final List<String> NAMES =
            List.of("01__create_outbox", "02__create_inbox", "03__create_dead_letter");

    private Scripts() {}

    public static void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String name : NAMES) {
                statement.execute(text("/db/outbox/V2026010100" + name + ".sql"));
            }
        }
    }

    private static String text(String resource) {
        try (var script = Scripts.class.getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
