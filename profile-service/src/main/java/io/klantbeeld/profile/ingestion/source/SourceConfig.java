package io.klantbeeld.profile.ingestion.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sources are looked up. */
@ConfigMapping(prefix = "klantbeeld.sources")
interface SourceConfig {
    /** How long a source may be used as it was read; a revoked key works so long on other replicas. */
    @WithDefault("PT5S")
    Duration cacheFor();
}
