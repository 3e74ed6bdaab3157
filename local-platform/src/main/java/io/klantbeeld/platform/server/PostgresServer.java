package io.klantbeeld.platform.server;

import io.klantbeeld.platform.process.FreePorts;
import io.klantbeeld.platform.process.ProcessSpec;
import io.klantbeeld.platform.process.ServerProcess;
import io.klantbeeld.platform.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL 18 server with the roles and databases of the services. */
public final class PostgresServer implements Server {
    /** The databases of the services; each is owned by the role of the same name. */
    public static final List<String> DATABASES = List.of("profile", "consent", "campaign");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ServerFiles files;
    private final int port;
    private final PostgresPasswords passwords;
    private final PostgresCluster cluster;

    /** Describes a server; nothing runs until {@link #start()}. */
    public PostgresServer(ServerFiles files, int port, PostgresPasswords passwords) {
        this.files = files;
        this.port = port;
        this.passwords = passwords;
        this.cluster = new PostgresCluster(PostgresBinaries.install(), PostgresAccount.detect(), files);
    }

    /** Starts a server with temporary data on a random port; passwords are the names of the roles. */
    public static PostgresServer temporary() {
        PostgresServer server = new PostgresServer(
                ServerFiles.temporary("postgres"), FreePorts.next(), PostgresPasswords.sameAsNames());
        server.start();
        return server;
    }

    @Override
    public void start() {
        if (isReady()) {
            return;
        }
        try {
            cluster.prepare(passwords.superuser());
            if (!isRunning()) {
                launch();
            }
            Readiness.await("PostgreSQL", files.log(), PATIENCE, this::isRunning, this::isReady);
            for (String database : DATABASES) {
                create(database, passwords.of(database));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() {
        List<String> command =
                new ArrayList<>(cluster.command("postgres", "-D", files.data().toString()));
        PostgresSettings.of(port, files).forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        ServerProcess.start(new ProcessSpec(
                command, PostgresCluster.ENVIRONMENT, files.log(), files.pidFile(), files.lifetime(), StopSignal.INT));
    }

    @Override
    public void stop() {
        process().ifPresent(process -> process.stop(GRACE));
    }

    @Override
    public void kill() {
        process().ifPresent(ServerProcess::kill);
    }

    @Override
    public boolean isRunning() {
        return process().isPresent();
    }

    @Override
    public boolean isReady() {
        if (!isRunning() || !FreePorts.answers(port)) {
            return false;
        }
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        stop();
        files.remove();
    }

    public int port() {
        return port;
    }

    public Path log() {
        return files.log();
    }

    /** The JDBC URL of a database. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password(String role) {
        return passwords.of(role);
    }

    /** Makes a role and a database of the same name that it owns, unless they exist; extensions are installed. */
    public void create(String database, String password) {
        try {
            new PostgresDatabases(this).create(database, password);
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + database + " could not be made", e);
        }
    }

    /** Opens a connection of a service's role to its own database. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), database, passwords.of(database));
    }

    /** Opens a connection of the superuser. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", passwords.superuser());
    }

    private Optional<ServerProcess> process() {
        return ServerProcess.find(files.pidFile(), StopSignal.INT);
    }
}
