package io.klantbeeld.profile.traits.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How definitions of traits are used. */
@ConfigMapping(prefix = "klantbeeld.traits")
interface TraitConfig {
    /** How soon a replica sees a definition that another one changed. */
    @WithDefault("PT2S")
    Duration refreshEvery();
}
