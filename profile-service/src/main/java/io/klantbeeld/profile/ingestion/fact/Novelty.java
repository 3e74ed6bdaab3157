package io.klantbeeld.profile.ingestion.fact;

import io.klantbeeld.profile.identity.Withdrawn;
import io.klantbeeld.profile.ingestion.fact.Arrival.Key;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Tells new events from repeated ones. */
@ApplicationScoped
class Novelty {
    private static final String CLAIM = """
            INSERT INTO dedup (source, message_id, received_at, record_id)
            SELECT d.source, d.message_id, d.received_at, d.record_id
            FROM unnest(?, ?, ?, ?) AS d (source, message_id, received_at, record_id)
            ORDER BY d.source, d.message_id
            ON CONFLICT ON CONSTRAINT pk_dedup DO NOTHING
            RETURNING source, message_id
            """;

    private static final String APPLIED = """
            SELECT d.record_id FROM unnest(?, ?) AS k (source, message_id)
            JOIN dedup d ON d.source = k.source AND d.message_id = k.message_id
            WHERE d.record_id IS NOT NULL
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

    Novelty(Database database) {
        this.database = database;
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
                sources(first.keySet()),
                messages(first.keySet()),
                receivedAt(first.values()),
                first.values().stream().map(Arrival::record).toArray(UUID[]::new)));
        var fresh = first.values().stream()
                .filter(arrival -> claimed.contains(arrival.key()))
                .toList();
        remark(fresh.stream().filter(arrival -> !arrival.marks().isEmpty()).toList());
        return fresh;
    }

    /** Those of the other arrivals that repeat an event; a record that was applied before is none of them. */
    List<Arrival> repeated(List<Arrival> arrivals, List<Arrival> fresh) {
        if (fresh.size() == arrivals.size()) {
            return List.of();
        }
        var applied = new HashSet<>(database.query(
                APPLIED,
                row -> Database.uuid(row, "record_id"),
                arrivals.stream().map(arrival -> arrival.event().source()).toArray(String[]::new),
                arrivals.stream().map(arrival -> arrival.event().messageId()).toArray(String[]::new)));
        return arrivals.stream()
                .filter(arrival -> !applied.contains(arrival.record()))
                .toList();
    }

    /** Forgets events whose facts are taken back: they may come again. */
    void forget(List<Withdrawn> events) {
        var sources = Withdrawn.texts(events, Withdrawn::source);
        var messages = Withdrawn.texts(events, Withdrawn::messageId);
        database.update(FORGET, sources, messages);
        database.update(UNREMARK, sources, messages);
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

    private static String[] sources(Collection<Key> keys) {
        return keys.stream().map(Key::source).toArray(String[]::new);
    }

    private static String[] messages(Collection<Key> keys) {
        return keys.stream().map(Key::messageId).toArray(String[]::new);
    }

    private record Remark(Arrival arrival, String mark) {}

    private static Instant[] receivedAt(Collection<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> Objects.requireNonNull(arrival.event().receivedAt(), "receivedAt"))
                .toArray(Instant[]::new);
    }
}
