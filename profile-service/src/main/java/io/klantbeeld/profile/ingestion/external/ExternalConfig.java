package io.klantbeeld.profile.ingestion.external;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Who may send by the topic of other producers, beside the sources that are registered for it. */
@ConfigMapping(prefix = "klantbeeld.ingestion.external")
interface ExternalConfig {
    /** Services of this platform, which send under their own names for any brand. */
    @WithDefault("campaign-service")
    Set<String> platformServices();
}
