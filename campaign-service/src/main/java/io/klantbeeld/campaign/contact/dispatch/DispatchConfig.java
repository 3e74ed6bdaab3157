package io.klantbeeld.campaign.contact.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the dispatcher works. */
@ConfigMapping(prefix = "klantbeeld.dispatch")
interface DispatchConfig {
    /** Batches that one replica has in hand at once. */
    @WithDefault("4")
    int parallelBatches();

    /** How long a claim holds without a sign of life; longer than any provider takes to answer. */
    @WithDefault("PT2M")
    Duration lease();

    /** How long a contact waits before permission is asked for again, after there was no answer. */
    @WithDefault("PT1S")
    Duration permissionRetry();

    /** How often a contact is submitted at most before its provider is believed. */
    @WithDefault("12")
    int attempts();

    /** How often providers are asked about unknown outcomes, where they can be; each outcome less and less often. */
    @WithDefault("PT10S")
    Duration lookUp();

    /** How often other replicas' contacts and expired leases are looked for. */
    @WithDefault("PT0.25S")
    Duration poll();
}
