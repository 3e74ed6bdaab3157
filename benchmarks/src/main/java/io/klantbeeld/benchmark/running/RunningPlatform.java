package io.klantbeeld.benchmark.running;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.benchmark.drive.KeepAlive;
import io.klantbeeld.platform.api.AccessTokens;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKey;
import io.klantbeeld.reference.IdentifierKeys;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** The platform that {@code ./klantbeeld up} started, as the settings of its profile-service describe it. */
public final class RunningPlatform {
    /** On two cores the JVMs of the platform compile for about so long what they do often. */
    public static final Duration WARMUP = Duration.ofSeconds(120);

    private static final String ADMIN = "platform-admin";

    private final Properties settings;
    private final IdentifierKeys keys;
    private final AccessTokens tokens;

    private RunningPlatform(Properties settings) {
        this.settings = settings;
        this.keys = new IdentifierKeys(Base64.getDecoder().decode(settings.getProperty("klantbeeld.installation-key")));
        this.tokens = AccessTokens.ofClient(
                URI.create(settings.getProperty("quarkus.oidc.auth-server-url")), ADMIN, ADMIN + "-secret");
    }

    /** Finds the platform; one that is not up is told as such. */
    public static RunningPlatform find() {
        var file = PlatformHome.usual().config(Part.PROFILE);
        if (!Files.exists(file)) {
            throw new IllegalStateException("The platform has not been started here: ./klantbeeld up first.");
        }
        var settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
        var platform = new RunningPlatform(settings);
        platform.api().get("/api/v1/sources?limit=1");
        return platform;
    }

    URI profileService() {
        return URI.create("http://%s:%s"
                .formatted(settings.getProperty("quarkus.http.host"), settings.getProperty("quarkus.http.port")));
    }

    /** A connection to profile-service. */
    public KeepAlive connection() {
        return new KeepAlive(profileService());
    }

    /** The API of profile-service, for an administrator. */
    public PlatformApi api() {
        return new PlatformApi(profileService(), tokens);
    }

    /** The administrator's token. */
    public String bearer() {
        return tokens.current();
    }

    /** How a path names who has a value in the namespace {@code crm}. */
    public static String reference(String customer) {
        return "crm%3A" + customer;
    }

    /** The node of a value in the namespace {@code crm}. */
    public UUID node(String customer) {
        return key("crm", customer).nodeId();
    }

    /** The key of an identifier on this installation. */
    public IdentifierKey key(String namespace, String value) {
        return keys.of(Identifier.of(namespace, value));
    }

    /** Opens a connection to the database of profile-service, for what is measured beside it. */
    public Connection database() {
        try {
            return DriverManager.getConnection(
                    settings.getProperty("quarkus.datasource.jdbc.url"),
                    settings.getProperty("quarkus.datasource.username"),
                    settings.getProperty("quarkus.datasource.password"));
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database of profile-service cannot be reached", unreachable);
        }
    }

    /** What the services have not read yet of each other's topics. */
    Followers followers() {
        return Followers.of(settings.getProperty("kafka.bootstrap.servers"));
    }

    /** Registers a source for this run, and answers its key. */
    public String source(String key) {
        var answer = api().send(
                        "PUT",
                        "/api/v1/sources/" + key,
                        Map.of("brand", "blauwvlucht", "type", "WEB", "defaultCountry", "NL"));
        if (!answer.isSuccess()) {
            throw new IllegalStateException("The source could not be registered: " + answer.problem());
        }
        return key;
    }

    /** How many events of a source were applied. */
    public long applied(String source) {
        JsonNode statistics =
                api().get("/api/v1/sources/" + source + "/statistics").body();
        return statistics.path("accepted").asLong()
                + statistics.path("duplicates").asLong();
    }
}
