package io.klantbeeld.event;

import java.time.Duration;
import java.util.Objects;

/**
 * Describes a Kafka topic of the platform.
 *
 * @param name the topic's name, ending in its major version
 * @param compacted whether the topic keeps the latest record of each key
 * @param retention how long records stay in a topic that is not compacted; at most seven days, since they hold personal
 *     data
 */
public record Topic(String name, boolean compacted, Duration retention) {
    /** The number of partitions of every keyed topic; changing it would break the order per key. */
    public static final int PARTITIONS = 6;

    public Topic {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(retention, "retention");
    }

    static Topic compacted(String name) {
        return new Topic(name, true, Duration.ofDays(1));
    }

    static Topic log(String name) {
        return new Topic(name, false, Duration.ofDays(7));
    }
}
