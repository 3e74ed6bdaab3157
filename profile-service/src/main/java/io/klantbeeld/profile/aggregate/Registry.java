package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.rule.EventFilter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The series as this replica knows them. Whoever counts by them knows every series that was committed a trust's length
 * before: that is what a backfill relies on, so an older reading is never used, whatever keeps it from being renewed.
 */
@ApplicationScoped
class Registry {
    private final SeriesRows rows;
    private final AggregateConfig config;
    private final Lock reading = new ReentrantLock();
    private volatile Known known;

    Registry(SeriesRows rows, AggregateConfig config) {
        this.rows = rows;
        this.config = config;
    }

    /**
     * What was read.
     *
     * @param askedAt by the clock that only goes forward
     */
    record Known(
            long askedAt,
            Map<SeriesKey, Series> byKey,
            Map<String, List<Series>> byEvent,
            Map<String, EventFilter> filters) {
        boolean isEmpty() {
            return byKey.isEmpty();
        }

        /** Whether earlier moments of some series are not counted yet. */
        boolean isCounting() {
            return byKey.values().stream().anyMatch(series -> !series.complete());
        }

        /** The series that count moments of a name, of whatever brand. */
        List<Series> concerning(String event) {
            var ofAny = byEvent.getOrDefault(Aggregation.ANY_EVENT, List.of());
            boolean named = event != null && !event.equals(Aggregation.ANY_EVENT);
            var ofName = named ? byEvent.getOrDefault(event, List.of()) : List.<Series>of();
            if (ofAny.isEmpty() || ofName.isEmpty()) {
                return ofAny.isEmpty() ? ofName : ofAny;
            }
            var all = new ArrayList<>(ofName);
            all.addAll(ofAny);
            return all;
        }

        /** The filter of a text, compiled once as long as this is known; null for none. */
        EventFilter filter(String text) {
            return text == null ? null : filters.computeIfAbsent(text, key -> EventFilter.compile(key, Map.of()));
        }

        Map<Integer, Series> byId() {
            var byId = new HashMap<Integer, Series>();
            byKey.values().forEach(series -> byId.put(series.id(), series));
            return byId;
        }
    }

    /** What may be relied on now. */
    Known current() {
        var present = known;
        return isTrusted(present) ? present : renewed();
    }

    /** What is known of some series; read again where one of them is missing. */
    Known with(Collection<SeriesKey> keys) {
        var present = current();
        return present.byKey().keySet().containsAll(keys) ? present : readAgain();
    }

    /** What is known right now. */
    Known readAgain() {
        reading.lock();
        try {
            known = read();
            return known;
        } finally {
            reading.unlock();
        }
    }

    private Known renewed() {
        reading.lock();
        try {
            if (!isTrusted(known)) {
                known = read();
            }
            return known;
        } finally {
            reading.unlock();
        }
    }

    private boolean isTrusted(Known some) {
        return some != null
                && System.nanoTime() - some.askedAt() < config.trust().toNanos();
    }

    /** Reads in a transaction of its own, which sees nothing that may yet be rolled back. */
    private Known read() {
        long askedAt = System.nanoTime();
        var filters = new Filters(known == null ? Map.of() : known.filters());
        var byKey = new HashMap<SeriesKey, Series>();
        var byEvent = new HashMap<String, List<Series>>();
        for (var series : QuarkusTransaction.requiringNew().call(() -> rows.all(filters))) {
            byKey.put(series.key(), series);
            byEvent.computeIfAbsent(Objects.requireNonNull(series.key().event()), event -> new ArrayList<>())
                    .add(series);
        }
        return new Known(askedAt, byKey, byEvent, new ConcurrentHashMap<>(filters.used()));
    }
}
