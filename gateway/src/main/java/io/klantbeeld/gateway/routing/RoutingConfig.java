package io.klantbeeld.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of one passage through the door. */
@ConfigMapping(prefix = "klantbeeld.gateway.routing")
interface RoutingConfig {
    /** Longest wait for a connection to a service. */
    @WithDefault("PT2S")
    Duration connect();

    /** Longest wait for the head of a service's answer; what streams after it may take its time. */
    @WithDefault("PT30S")
    Duration response();

    /** The same for uploads, whose body is on its way meanwhile. */
    @WithDefault("PT15M")
    Duration upload();

    /** Largest body of a call to the API, in bytes; ingestion and public pages have it as well. */
    @WithDefault("1048576")
    long body();

    /** Largest body of an upload, in bytes. */
    @WithDefault("2147483648")
    long uploadBody();

    /** Connections kept to each service; a live stream holds one. */
    @WithDefault("1024")
    int connections();
}
