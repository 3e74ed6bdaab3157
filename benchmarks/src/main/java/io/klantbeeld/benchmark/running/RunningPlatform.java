package io.klantbeeld.benchmark.running;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.benchmark.drive.KeepAlive;
import io.klantbeeld.platform.api.AccessTokens;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKey;
import io.klantbeeld.reference.IdentifierKeys;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The platform that {@code ./klantbeeld up} started, as the settings of its profile-service describe it. */
public final class RunningPlatform {
    /** On two cores the JVMs of the platform compile for about so long what they do often. */
    public static final Duration WARMUP = Duration.ofSeconds(120);

    private static final String ADMIN = "platform-admin";

    private final PartSettings settings;
    private final IdentifierKeys keys;
    private final AccessTokens tokens;

    private RunningPlatform(PartSettings settings) {
        this.settings = settings;
        this.keys = settings.keys();
        this.tokens = settings.tokens(ADMIN);
    }

    /** Finds the platform; one that is not up is told as such. */
    public static RunningPlatform find() {
        var platform = new RunningPlatform(PartSettings.of(Part.PROFILE));
        platform.api().get("/api/v1/sources?limit=1");
        return platform;
    }

    /** A connection to profile-service. */
    public KeepAlive connection() {
        return new KeepAlive(settings.address());
    }

    /** The API of profile-service, for an administrator. */
    public PlatformApi api() {
        return new PlatformApi(settings.address(), tokens);
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
        return settings.database();
    }

    /** What the services have not read yet of each other's topics. */
    Followers followers() {
        return Followers.of(settings.bootstrapServers());
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
