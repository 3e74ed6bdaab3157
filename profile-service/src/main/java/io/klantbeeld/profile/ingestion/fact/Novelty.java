package io.klantbeeld.profile.ingestion.fact;

import io.klantbeeld.profile.identity.Withdrawn;
import io.klantbeeld.profile.ingestion.fact.Arrival.Key;
import io.klantbeeld.profile.ingestion.quarantine.QuarantinedItem;
import io.klantbeeld.profile.ingestion.source.SourceStatistics;
import io.klantbeeld.profile.ingestion.source.SourceStatistics.Count;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells new events from repeated ones, for ever, and counts both. */
@ApplicationScoped
class Novelty {
    private static final String CLAIM = """
            INSERT INTO dedup (source, message_id, received_at)
            SELECT d.source, d.message_id, d.received_at FROM unnest(?, ?, ?) AS d (source, message_id, received_at)
            ORDER BY d.source, d.message_id
            ON CONFLICT ON CONSTRAINT pk_dedup DO NOTHING
            RETURNING source, message_id
            """;

    private static final String REMARK = """
            INSERT INTO ingestion_violation (source, message_id, mark, received_at)
            SELECT v.source, v.message_id, v.mark, v.received_at
            FROM unnest(?, ?, ?, ?) AS v (source, message_id, mark, received_at)
            ON CONFLICT ON CONSTRAINT pk_ingestion_violation DO NOTHING
            """;

    private static final String FORGET = """
            DELETE FROM dedup d USING unnest(?, ?) AS w (source, message_id)
            WHERE d.source = w.source AND d.message_id = w.message_id
            """;

    private static final String UNREMARK = """
            DELETE FROM ingestion_violation v USING unnest(?, ?) AS w (source, message_id)
            WHERE v.source = w.source AND v.message_id = w.message_id
            """;

    private final Database database;
    private final SourceStatistics statistics;

    Novelty(Database database, SourceStatistics statistics) {
        this.database = database;
        this.statistics = statistics;
    }

    /** Answers the events that were not applied before, the first of each in the log; they count as applied now. */
    List<Arrival> claim(List<Arrival> arrivals) {
        Map<Key, Arrival> first = new LinkedHashMap<>();
        arrivals.forEach(arrival -> first.putIfAbsent(arrival.key(), arrival));
        if (first.isEmpty()) {
            return List.of();
        }
        Set<Key> claimed = new HashSet<>(database.query(
                CLAIM,
                row -> new Key(row.getString("source"), row.getString("message_id")),
                first.keySet().stream().map(Key::source).toArray(String[]::new),
                first.keySet().stream().map(Key::messageId).toArray(String[]::new),
                receivedAt(first.values())));
        var fresh = first.values().stream()
                .filter(arrival -> claimed.contains(arrival.key()))
                .toList();
        remark(fresh.stream().filter(arrival -> !arrival.marks().isEmpty()).toList());
        return fresh;
    }

    /** Forgets events whose facts are taken back: they may come again. */
    void forget(List<Withdrawn> events) {
        var sources = Withdrawn.texts(events, Withdrawn::source);
        var messages = Withdrawn.texts(events, Withdrawn::messageId);
        database.update(FORGET, sources, messages);
        database.update(UNREMARK, sources, messages);
    }

    /** Adds a batch to the statistics of its sources; last, since all batches of a partition meet there. */
    void count(List<Arrival> arrivals, Collection<Arrival> fresh, List<QuarantinedItem> quarantined) {
        var counts = new HashMap<Object, Count>();
        Set<Arrival> unmatched = Collections.newSetFromMap(new IdentityHashMap<>());
        unmatched.addAll(fresh);
        for (var arrival : arrivals) {
            boolean accepted = unmatched.remove(arrival);
            add(counts, count(arrival, accepted));
        }
        for (var item : quarantined) {
            add(counts, new Count(item.source(), item.partition(), 0, 0, 1, 0, item.receivedAt()));
        }
        statistics.add(counts.values());
    }

    private static Count count(Arrival arrival, boolean accepted) {
        return new Count(
                arrival.event().source(),
                arrival.partition(),
                accepted ? 1 : 0,
                accepted ? 0 : 1,
                0,
                accepted ? arrival.marks().size() : 0,
                arrival.event().receivedAt());
    }

    private static void add(Map<Object, Count> counts, Count count) {
        counts.merge(List.of(count.source(), count.partition()), count, Count::and);
    }

    private void remark(List<Arrival> marked) {
        if (marked.isEmpty()) {
            return;
        }
        var rows = marked.stream()
                .flatMap(arrival -> arrival.marks().stream().map(mark -> new Remark(arrival, mark)))
                .toList();
        database.update(
                REMARK,
                rows.stream().map(row -> row.arrival.event().source()).toArray(String[]::new),
                rows.stream().map(row -> row.arrival.event().messageId()).toArray(String[]::new),
                rows.stream().map(Remark::mark).toArray(String[]::new),
                receivedAt(rows.stream().map(Remark::arrival).toList()));
    }

    private record Remark(Arrival arrival, String mark) {}

    private static Instant[] receivedAt(Collection<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> Objects.requireNonNull(arrival.event().receivedAt(), "receivedAt"))
                .toArray(Instant[]::new);
    }
}
