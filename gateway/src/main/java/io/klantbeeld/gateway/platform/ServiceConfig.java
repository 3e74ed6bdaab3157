package io.klantbeeld.gateway.platform;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Says where the services are; the addresses have no default, because they differ in every installation. */
@ConfigMapping(prefix = "klantbeeld.gateway.services")
interface ServiceConfig {
    /** Base address of profile-service, such as {@code http://127.0.0.1:8081}. */
    URI profile();

    /** Base address of consent-service. */
    URI consent();

    /** Base address of campaign-service. */
    URI campaign();
}
