package io.klantbeeld.profile.aggregate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How aggregates are kept; the settings {@code klantbeeld.aggregates.*}. */
@ConfigMapping(prefix = "klantbeeld.aggregates")
interface AggregateConfig {
    /**
     * How long a replica counts by the series that it read before it reads them again. All replicas must have the same:
     * a backfill begins when it has passed.
     */
    @WithDefault("PT1S")
    Duration trust();

    /** Nodes that a backfill counts in one transaction. */
    @WithDefault("1000")
    int nodesPerPage();
}
