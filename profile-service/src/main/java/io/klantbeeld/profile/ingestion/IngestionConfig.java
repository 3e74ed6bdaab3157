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

    /** Items of a batch; one with more is refused whole, since each may become a record of its own. */
    @WithDefault("5000")
    int maxBatchItems();

    /** Bytes that the quarantine keeps of one item; of a larger one it keeps the beginning. */
    @WithDefault("512000")
    int maxKeptBytes();

    /** Events of one identifier a second, over ten seconds and per replica; more of them go to quarantine. */
    @WithDefault("2000")
    int hotEventsPerSecond();

    /** How long message ids are remembered, and so how late a repetition is still recognised. */
    @WithDefault("P400D")
    Duration rememberMessagesFor();

    /** How long the quarantine and the list of violations keep what they hold, which is personal data. */
    @WithDefault("P30D")
    Duration keepQuarantineFor();
}
