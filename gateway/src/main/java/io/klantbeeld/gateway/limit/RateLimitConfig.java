package io.klantbeeld.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Says how many requests one caller may make. */
@ConfigMapping(prefix = "klantbeeld.gateway.limits")
interface RateLimitConfig {
    /** Per client of the API, by the client of its verified token. */
    Rate client();

    /** Per write key of ingestion. */
    Rate writeKey();

    /** Per network address, for what comes with neither. */
    Rate address();

    /** Number of callers that are counted at the same time; the least active start anew. */
    @WithDefault("100000")
    int callers();

    /** A number of requests in a period. */
    interface Rate {
        @WithDefault("20000")
        long requests();

        @WithDefault("PT1S")
        Duration period();
    }
}
