package io.klantbeeld.campaign.projection;

import io.klantbeeld.outbox.ReceivedRecord;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Reads a batch of snapshots and keeps the newest of each key, in the order of the keys so that batches lock alike. */
final class Latest {
    private Latest() {}

    static <T, K extends Comparable<K>> Collection<T> of(
            List<ReceivedRecord> records, Class<T> type, Function<T, K> key, ToLongFunction<T> version) {
        var latest = new TreeMap<K, T>();
        for (var received : records) {
            if (!received.isTombstone()) {
                var snapshot = received.as(type);
                latest.merge(
                        key(snapshot, key),
                        snapshot,
                        (a, b) -> version.applyAsLong(a) >= version.applyAsLong(b) ? a : b);
            }
        }
        return latest.values();
    }

    /** The keys that have no state at the end of the batch. */
    static Collection<String> tombstones(List<ReceivedRecord> records) {
        var gone = new TreeSet<String>();
        for (var received : records) {
            if (received.isTombstone()) {
                gone.add(received.key());
            } else {
                gone.remove(received.key());
            }
        }
        return gone;
    }

    private static <T, K> K key(T snapshot, Function<T, K> key) {
        var named = key.apply(snapshot);
        if (named == null) {
            throw new IllegalArgumentException("A snapshot does not say of whom or what it is");
        }
        return named;
    }
}
