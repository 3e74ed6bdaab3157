package io.klantbeeld.profile.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long accesses to personal values stay on record. */
@ConfigMapping(prefix = "klantbeeld.audit")
interface AccessConfig {
    /** How long an access is kept. */
    @WithDefault("P2Y")
    Period keepFor();
}
