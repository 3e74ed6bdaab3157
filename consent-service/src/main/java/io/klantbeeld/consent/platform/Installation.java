package io.klantbeeld.consent.platform;

import io.klantbeeld.reference.IdentifierKeys;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this installation says about itself to all services. */
@Singleton
class Installation {
    private final IdentifierKeys keys;
    private final String publicUrl;

    /**
     * Takes the settings.
     *
     * @param key secret of at least 32 bytes in base64, the same in every service: identifiers are hashed with it
     * @param publicUrl where people reach the gateway
     */
    Installation(
            @ConfigProperty(name = "klantbeeld.installation-key") String key,
            @ConfigProperty(name = "klantbeeld.public-url") String publicUrl) {
        this.keys = new IdentifierKeys(Base64.getDecoder().decode(key));
        this.publicUrl = publicUrl;
    }

    IdentifierKeys keys() {
        return keys;
    }

    String publicUrl() {
        return publicUrl;
    }
}
