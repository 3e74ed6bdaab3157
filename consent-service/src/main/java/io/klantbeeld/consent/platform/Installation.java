package io.klantbeeld.consent.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** What this installation says about itself to all services. */
@ConfigMapping(prefix = "klantbeeld")
public interface Installation {
    /** Secret of at least 32 bytes in base64, the same in every service: identifiers are hashed with it. */
    String installationKey();

    /** Where people reach the gateway; https, except on the local platform. */
    URI publicUrl();

    /** Whether this is the local platform, where public links may be plain http. */
    @WithDefault("false")
    boolean local();
}
