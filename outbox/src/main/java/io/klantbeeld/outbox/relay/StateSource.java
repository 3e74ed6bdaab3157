package io.klantbeeld.outbox.relay;

import java.util.Collection;
import java.util.Map;

/** Reads the states that snapshot rows stand for, at the moment of their publication. */
@FunctionalInterface
public interface StateSource {
    /** Reads the present states of keys of one topic; a key without one is published as a tombstone. */
    Map<String, Object> read(String topic, Collection<String> keys);
}
