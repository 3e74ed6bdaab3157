package io.klantbeeld.profile.ingestion.imports.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of imports. */
@ConfigMapping(prefix = "klantbeeld.imports")
public interface ImportConfig {
    /** Bytes that a file may have, as it is uploaded. */
    @WithDefault("536870912")
    long maxFileBytes();

    /** Bytes that a gzipped text may have, inflated. */
    @WithDefault("4294967296")
    long maxInflatedBytes();

    /** Rows that a file may have. */
    @WithDefault("20000000")
    long maxRows();

    /** How long a replica may be silent before another one goes on with its import. */
    @WithDefault("PT30S")
    Duration lease();

    /** How often a replica looks for imports that others left. */
    @WithDefault("PT2S")
    Duration poll();

    /** How long a file is kept after its import ended; it can be applied as long. */
    @WithDefault("P7D")
    Duration keepFilesFor();
}
