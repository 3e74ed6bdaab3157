package io.klantbeeld.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of outbox, inbox and dead letters; the relay has its own. The defaults suit one machine and a cluster. */
@ConfigMapping(prefix = "klantbeeld.outbox")
public interface OutboxConfig {
    /** The greatest size of an event's body in bytes; a greater one fails the transaction that publishes it. */
    @WithDefault("1048576")
    int maxPayloadBytes();

    /** How records that arrive are handled. */
    ConsumptionPart consumption();

    /** How long the tables keep what they no longer need. */
    RetentionPart retention();

    /** How records that arrive are handled. */
    interface ConsumptionPart {
        /** The longest pause between two attempts while the database or the broker is away. */
        @WithDefault("PT2S")
        Duration longestPause();
    }

    /** How long the tables keep what they no longer need. */
    interface RetentionPart {
        /** How long the inbox remembers a message; longer than any topic that is not compacted keeps records. */
        @WithDefault("P8D")
        Duration inbox();

        /** How long dead letters, which hold personal data, are kept. */
        @WithDefault("P7D")
        Duration deadLetters();

        /** How often the tables are cleaned and measured. */
        @WithDefault("PT10S")
        Duration interval();
    }
}
