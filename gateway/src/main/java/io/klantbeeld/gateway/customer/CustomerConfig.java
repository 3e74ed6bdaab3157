package io.klantbeeld.gateway.customer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Says how long a customer view waits for its parts. */
@ConfigMapping(prefix = "klantbeeld.gateway.customer")
interface CustomerConfig {
    /** Longest wait for any part; a part that is not there by then is UNAVAILABLE. */
    @WithDefault("PT2S")
    Duration deadline();

    /** Contact moments in a view; more of them are at {@code /profiles/{ref}/interactions}. */
    @WithDefault("50")
    int interactions();

    /** Moments in the trail of a relationship score; more of them are at {@code /profiles/{ref}/relationship}. */
    @WithDefault("10")
    int contributions();
}
