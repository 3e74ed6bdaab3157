package io.klantbeeld.outbox;

import java.util.Collection;
import java.util.Map;

/**
 * Reads the states that a compacted topic publishes; a service has one bean of this type for each such topic.
 *
 * <p>The relay calls it at the moment of publication, on a thread of its own and inside a short, read-only transaction
 * that began after the snapshot rows were committed: a state is therefore at least as new as its row.
 */
public interface SnapshotReader {
    /** Answers the name of the compacted topic. */
    String topic();

    /**
     * Reads the present states of all keys at once, as records to be serialised as JSON.
     *
     * @return the states by key; a key without a value is published as a tombstone
     */
    Map<String, Object> read(Collection<String> keys);
}
