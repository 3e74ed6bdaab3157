package io.klantbeeld.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Says how many tokens the edge remembers. */
@ConfigMapping(prefix = "klantbeeld.gateway.access")
interface AccessConfig {
    /** Largest number of verified tokens that are remembered; the least used are verified again. */
    @WithDefault("50000")
    int rememberedTokens();
}
