package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.drive.KeepAlive;
import io.klantbeeld.benchmark.running.PartSettings;
import io.klantbeeld.platform.api.AccessTokens;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import java.net.URI;
import java.sql.Connection;

/** The consent-service that {@code ./klantbeeld up} started, as a channel team calls it. */
final class ConsentService {
    private static final String CALLER = "channel-team";

    private final PartSettings settings;
    private final IdentifierKeys keys;
    private final AccessTokens tokens;

    private ConsentService(PartSettings settings) {
        this.settings = settings;
        this.keys = settings.keys();
        this.tokens = settings.tokens(CALLER);
    }

    /** Finds the service; one that is not up, or without the sample, is told as such. */
    static ConsentService find() {
        var service = new ConsentService(PartSettings.of(Part.CONSENT));
        var brand = new PlatformApi(service.address(), service.tokens).get("/api/v1/brands/" + Contact.BRAND);
        if (!brand.isSuccess()) {
            throw new IllegalStateException("The sample is not loaded: " + brand.problem());
        }
        return service;
    }

    URI address() {
        return settings.address();
    }

    KeepAlive connection() {
        return new KeepAlive(address());
    }

    String bearer() {
        return tokens.current();
    }

    Connection database() {
        return settings.database();
    }

    String realm() {
        return settings.realm();
    }

    String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** The key of an identifier on this installation. */
    String key(String namespace, String value) {
        return keys.of(Identifier.of(namespace, value)).value();
    }

    long pid() {
        return settings.pid();
    }
}
