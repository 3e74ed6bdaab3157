package io.klantbeeld.profile.ingestion.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sources are looked up. */
@ConfigMapping(prefix = "klantbeeld.sources")
public interface SourceConfig {
    /** How long a source may be used as it was read; a revoked key works so long on other replicas. */
    @WithDefault("PT5S")
    Duration cacheFor();

    /** For how long of its rate a replica may take a source's events at once, so that not every request asks for them. */
    @WithDefault("PT0.25S")
    Duration rateLease();
}
