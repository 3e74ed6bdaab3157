package io.klantbeeld.campaign.projection;

import io.klantbeeld.outbox.ReceivedRecord;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Reads a batch of snapshots and keeps the newest per person, in the order of their ids so that batches lock alike. */
final class Latest {
    private Latest() {}

    static <T> Collection<T> of(
            List<ReceivedRecord> records, Class<T> type, Function<T, UUID> id, ToLongFunction<T> version) {
        var latest = new TreeMap<UUID, T>();
        for (var received : records) {
            if (!received.isTombstone()) {
                var snapshot = received.as(type);
                latest.merge(
                        id(snapshot, id), snapshot, (a, b) -> version.applyAsLong(a) >= version.applyAsLong(b) ? a : b);
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

    private static <T> UUID id(T snapshot, Function<T, UUID> id) {
        var profile = id.apply(snapshot);
        if (profile == null) {
            throw new IllegalArgumentException("A snapshot names no profile");
        }
        return profile;
    }
}
