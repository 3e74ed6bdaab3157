package io.klantbeeld.profile.ingestion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of ingestion. */
@ConfigMapping(prefix = "klantbeeld.ingestion")
public interface IngestionConfig {
    /** Bytes of a batch on the Segment wire, inflated; a larger one is refused whole. */
    @WithDefault("512000")
    int maxBatchBytes();

    /** Bytes of one item; a larger one goes to quarantine. */
    @WithDefault("32768")
    int maxItemBytes();

    /** How long a request waits for the log before it answers 503. */
    @WithDefault("PT4S")
    Duration durableWithin();

    /** How far ahead of our clock an event may lie; one further ahead is held to the time of its receipt. */
    @WithDefault("PT5M")
    Duration futureTolerance();
}
