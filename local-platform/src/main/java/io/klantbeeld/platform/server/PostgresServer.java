package io.klantbeeld.platform.server;

import io.klantbeeld.platform.process.FreePorts;
import io.klantbeeld.platform.process.StopSignal;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL 18 server with the roles and databases of the services. */
public final class PostgresServer extends ProcessServer {
    /** The version of the binaries. */
    public static final String VERSION = PostgresBinaries.VERSION;

    /** The databases of the services; each is owned by the role of the same name. */
    public static final List<String> DATABASES = List.of("profile", "consent", "campaign");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final PostgresPasswords passwords;
    private final PostgresCluster cluster;

    /** Describes a server; nothing runs until {@link #start()}. */
    public PostgresServer(ServerFiles files, int port, PostgresPasswords passwords) {
        super("PostgreSQL", files, PATIENCE);
        this.port = port;
        this.passwords = passwords;
        this.cluster = new PostgresCluster(files);
    }

    /** Starts a server with temporary data on a random port; passwords are the names of the roles. */
    public static PostgresServer temporary() {
        PostgresServer server = new PostgresServer(
                ServerFiles.temporary("postgres"), FreePorts.next(), PostgresPasswords.sameAsNames());
        server.start();
        return server;
    }

    /** Does ahead of the first start what needs doing once: unpacks the binaries. */
    public static void prepareOnce() {
        PostgresBinaries.install();
    }

    @Override
    protected void prepare() throws IOException {
        cluster.prepare(passwords.superuser());
    }

    @Override
    protected List<String> command() {
        List<String> command =
                new ArrayList<>(cluster.command("postgres", "-D", files().data().toString()));
        PostgresSettings.of(port, files()).forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return command;
    }

    @Override
    protected Map<String, String> environment() {
        return PostgresCluster.ENVIRONMENT;
    }

    // "Fast shutdown": TERM would wait until every client has gone.
    @Override
    protected StopSignal stopSignal() {
        return StopSignal.INT;
    }

    @Override
    protected boolean answers() {
        if (!FreePorts.answers(port)) {
            return false;
        }
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    protected void afterStart() {
        DATABASES.forEach(database -> create(database, passwords.of(database)));
    }

    public int port() {
        return port;
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
}
