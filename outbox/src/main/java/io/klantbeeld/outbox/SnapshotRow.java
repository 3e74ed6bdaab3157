package io.klantbeeld.outbox;

import java.util.Objects;

/**
 * Says that the state behind a key of a compacted topic changed; {@link SnapshotReader} tells the state itself.
 *
 * @param topic the compacted topic to publish to
 * @param key the key whose state changed
 * @param version the version of the state; the greatest version of a key wins
 */
public record SnapshotRow(String topic, String key, long version) {
    public SnapshotRow {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
    }
}
