package io.klantbeeld.benchmark.running;

import io.klantbeeld.platform.api.AccessTokens;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.process.ServerProcess;
import io.klantbeeld.platform.process.StopSignal;
import io.klantbeeld.reference.IdentifierKeys;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Properties;

/** The settings that {@code ./klantbeeld up} started a service with. */
public final class PartSettings {
    private final Part part;
    private final Properties settings;

    private PartSettings(Part part, Properties settings) {
        this.part = part;
        this.settings = settings;
    }

    /** Reads the settings of a service; a platform that was never started is told as such. */
    public static PartSettings of(Part part) {
        var file = PlatformHome.usual().config(part);
        if (!Files.exists(file)) {
            throw new IllegalStateException("The platform has not been started here: ./klantbeeld up first.");
        }
        var settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
        return new PartSettings(part, settings);
    }

    /** Where the service answers. */
    public URI address() {
        return URI.create("http://%s:%s"
                .formatted(settings.getProperty("quarkus.http.host"), settings.getProperty("quarkus.http.port")));
    }

    /** The issuer of tokens. */
    public String realm() {
        return settings.getProperty("quarkus.oidc.auth-server-url");
    }

    /** The brokers of the platform. */
    public String bootstrapServers() {
        return settings.getProperty("kafka.bootstrap.servers");
    }

    /** How this installation makes keys of identifiers. */
    public IdentifierKeys keys() {
        return new IdentifierKeys(Base64.getDecoder().decode(settings.getProperty("klantbeeld.installation-key")));
    }

    /** The tokens of a machine of the sample. */
    public AccessTokens tokens(String client) {
        return AccessTokens.ofClient(URI.create(realm()), client, client + "-secret");
    }

    /** The process of the service; one that does not run is told as such. */
    public long pid() {
        return ServerProcess.find(PlatformHome.usual().pidFile(part), StopSignal.TERM)
                .map(ServerProcess::pid)
                .orElseThrow(() -> new IllegalStateException(part.module().orElseThrow() + " does not run"));
    }

    /** Opens a connection to the database of the service, for what is measured beside it. */
    public Connection database() {
        try {
            return DriverManager.getConnection(
                    settings.getProperty("quarkus.datasource.jdbc.url"),
                    settings.getProperty("quarkus.datasource.username"),
                    settings.getProperty("quarkus.datasource.password"));
        } catch (SQLException unreachable) {
            throw new IllegalStateException(
                    "The database of " + part.module().orElseThrow() + " cannot be reached", unreachable);
        }
    }
}
