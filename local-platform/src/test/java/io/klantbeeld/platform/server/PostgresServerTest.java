package io.klantbeeld.platform.server;

import io.klantbeeld.platform.process.FreePorts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresServerTest {
    @TempDir
    static Path directory;

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = new PostgresServer(ServerFiles.in(directory), FreePorts.next(), PostgresPasswords.sameAsNames());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(FreePorts.isFree(server.port())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "consent", "campaign"})
    void everyServiceOwnsADatabaseWithTextSearchExtensions(String service) throws SQLException {
        try (Connection connection = server.connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (text text)");
            assertThat(answerOf(statement, "select similarity('klantbeeld', 'klantbeelt') > 0.5"))
                    .isEqualTo("t");
            assertThat(answerOf(statement, "show server_version_num")).startsWith("18");
            assertThat(answerOf(statement, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        PostgresServer stranger =
                new PostgresServer(ServerFiles.in(directory), server.port(), new PostgresPasswords("guess", Map.of()));

        assertThatThrownBy(() -> stranger.superuser("postgres")).isInstanceOf(SQLException.class);
    }

    @Test
    void dataSurviveAStopAndAKill() throws SQLException {
        execute("create table survivor (id int)");

        server.stop();
        assertThat(server.isRunning()).isFalse();
        server.start();
        execute("insert into survivor values (1)");
        server.kill();
        assertThat(server.isRunning()).isFalse();
        server.start();

        try (Connection connection = server.connect("profile");
                Statement statement = connection.createStatement()) {
            assertThat(answerOf(statement, "select count(*) from survivor")).isEqualTo("1");
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.connect("profile");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answerOf(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
