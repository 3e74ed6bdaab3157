package io.klantbeeld.outbox.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How the relay moves rows to Kafka; the settings {@code klantbeeld.outbox.relay.*}. */
@ConfigMapping(prefix = RelayConfig.PREFIX)
public interface RelayConfig {
    /** Where the settings are. */
    String PREFIX = "klantbeeld.outbox.relay";

    /** Whether this process may run the relay; without it another replica has to. */
    @WithDefault("true")
    boolean enabled();

    /** The greatest number of rows in one Kafka transaction. */
    @WithDefault("500")
    int batchSize();

    /** How often the queue is looked at without a signal. */
    @WithDefault("PT0.25S")
    Duration pollInterval();

    /** The least time between the starts of two Kafka transactions that are not full, in which rows gather. */
    @WithDefault("PT0.01S")
    Duration gatherFor();

    /** How often a standby tries to become the active relay. */
    @WithDefault("PT1S")
    Duration electionInterval();

    /** After how much silence the database takes the lock from a relay that hangs; longer than a transaction takes. */
    @WithDefault("PT30S")
    Duration lease();

    /** How long a Kafka transaction may take before the broker aborts it. */
    @WithDefault("PT10S")
    Duration transactionTimeout();

    /** Kafka's compression of the records: none, lz4, zstd, snappy or gzip. */
    @WithDefault("lz4")
    String compression();

    /** The first pause after a failure; it doubles up to the longest one. */
    @WithDefault("PT0.1S")
    Duration firstPause();

    /** The longest pause between two attempts while the database or the broker is away. */
    @WithDefault("PT3S")
    Duration longestPause();

    /** How long the relay may fail before the service reports that it is not ready. */
    @WithDefault("PT30S")
    Duration unreadyAfter();

    /** Answers the defaults with some settings changed, for a relay outside a service. */
    static RelayConfig with(Map<String, String> changes) {
        return new SmallRyeConfigBuilder()
                .withMapping(RelayConfig.class, PREFIX)
                .withDefaultValues(changes)
                .build()
                .getConfigMapping(RelayConfig.class, PREFIX);
    }
}
