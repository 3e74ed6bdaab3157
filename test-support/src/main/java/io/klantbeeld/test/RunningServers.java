package io.klantbeeld.test;

import io.klantbeeld.platform.process.FreePorts;
import io.klantbeeld.platform.process.Lifetime;
import io.klantbeeld.platform.server.KafkaBroker;
import io.klantbeeld.platform.server.PostgresPasswords;
import io.klantbeeld.platform.server.PostgresServer;
import io.klantbeeld.platform.server.ServerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The servers of {@link RealServers}, to be probed, stopped, killed and started again by a test.
 *
 * <p>Test resources and tests live in different class loaders: what they share are system properties.
 */
public final class RunningServers {
    private static final String POSTGRES = "klantbeeld.test.postgres";
    private static final String KAFKA = "klantbeeld.test.kafka";

    private RunningServers() {}

    /** The PostgreSQL server; its passwords are the names of its roles. */
    public static PostgresServer postgres() {
        return new PostgresServer(
                files(POSTGRES), Integer.getInteger(POSTGRES + ".port"), PostgresPasswords.sameAsNames());
    }

    /** The Kafka broker. */
    public static KafkaBroker kafka() {
        return new KafkaBroker(
                files(KAFKA), Integer.getInteger(KAFKA + ".port"), Integer.getInteger(KAFKA + ".controller"));
    }

    /** The database of the module under test: that of the service, or one named for the module. */
    public static String database() {
        var module = Path.of(System.getProperty("basedir", ""))
                .toAbsolutePath()
                .getFileName()
                .toString();
        return module.replaceFirst("-service$", "").replace('-', '_');
    }

    static String jdbcUrl(String database) {
        if (System.getProperty(POSTGRES) == null) {
            throw noServer();
        }
        return "jdbc:postgresql://127.0.0.1:%s/%s".formatted(System.getProperty(POSTGRES + ".port"), database);
    }

    static PostgresServer startPostgres() {
        describe(POSTGRES);
        var server = postgres();
        server.start();
        server.create(database(), database());
        explainable(server);
        return server;
    }

    /** Lets {@link PlanProbe} switch on the plans of sessions that are open already. */
    private static void explainable(PostgresServer server) {
        try (var connection = server.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE \"" + database() + "\" SET session_preload_libraries = 'auto_explain'");
        } catch (SQLException e) {
            throw new IllegalStateException("The role could not be set up", e);
        }
    }

    static Path postgresLog() {
        return files(POSTGRES).log();
    }

    static KafkaBroker startKafka() {
        describe(KAFKA);
        System.setProperty(KAFKA + ".controller", Integer.toString(FreePorts.next()));
        var broker = kafka();
        broker.start();
        return broker;
    }

    private static void describe(String server) {
        try {
            System.setProperty(server, Files.createTempDirectory(server + "-").toString());
            System.setProperty(server + ".port", Integer.toString(FreePorts.next()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerFiles files(String server) {
        var directory = System.getProperty(server);
        if (directory == null) {
            throw new IllegalStateException(
                    "No server runs: the test class lacks @RealServers, or its module does" + " not use this server");
        }
        var home = Path.of(directory);
        return new ServerFiles(
                home.resolve("data"),
                home.resolve("server.log"),
                home.resolve("server.pid"),
                Lifetime.WITH_THIS_JVM,
                true);
    }

    private static IllegalStateException noServer() {
        return new IllegalStateException(
                "No server runs: the test class lacks @RealServers, or its module does not use this server");
    }
}
