package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Stores what became of rows, and what an undo will need. */
@ApplicationScoped
class ImportRows {
    private static final String STORE = """
            INSERT INTO import_row (import_id, row, outcome, code, field, message_id, node_id, occurred_at)
            SELECT ?, r.row, r.outcome, r.code, r.field, r.message_id, r.node_id, r.occurred_at
            FROM unnest(?, ?, ?, ?, ?, ?, ?) AS r (row, outcome, code, field, message_id, node_id, occurred_at)
            """;

    private static final String FORGET = "DELETE FROM import_row WHERE import_id = ?";

    // What the brand had seen of a node is noted the first time that the import names it.
    private static final String NOTE = """
            INSERT INTO import_node AS n (import_id, node_id, first_at, last_at, before_first_at, before_last_at)
            SELECT ?, t.node_id, t.first_at, t.last_at, s.first_seen_at, s.last_seen_at
            FROM unnest(?, ?, ?) AS t (node_id, first_at, last_at)
            LEFT JOIN sighting s ON s.node_id = t.node_id AND s.brand = ?
            ON CONFLICT ON CONSTRAINT pk_import_node DO UPDATE
            SET first_at = least(n.first_at, excluded.first_at), last_at = greatest(n.last_at, excluded.last_at)
            """;

    private final Database database;

    ImportRows(Database database) {
        this.database = database;
    }

    /**
     * Stores the results of a batch.
     *
     * @param applied whether the rows are facts now
     */
    void store(UUID run, List<RowResult> results, boolean applied) {
        database.update(
                STORE,
                run,
                results.stream().map(RowResult::row).toArray(Long[]::new),
                texts(results, result -> result.outcome().name()),
                texts(results, RowResult::code),
                texts(results, RowResult::field),
                texts(
                        results,
                        result -> isFact(result, applied) ? result.event().messageId() : null),
                results.stream()
                        .map(result -> isFact(result, applied) ? result.home() : null)
                        .toArray(UUID[]::new),
                results.stream()
                        .map(result -> isFact(result, applied) ? result.event().occurredAt() : null)
                        .toArray(Instant[]::new));
    }

    private static boolean isFact(RowResult result, boolean applied) {
        return applied && result.event() != null;
    }

    /** Drops what a dry run told before it was cut off: it begins again. */
    void forget(UUID run) {
        database.update(FORGET, run);
    }

    /** Notes which nodes a batch names, and when, before it is recorded. */
    void note(Import run, BatchResults.Naming naming) {
        var spans = new HashMap<UUID, Span>();
        naming.byEvent()
                .forEach((event, nodes) -> nodes.forEach(
                        node -> spans.merge(node, new Span(event.occurredAt(), event.occurredAt()), Span::and)));
        if (!spans.isEmpty()) {
            note(run, spans);
        }
    }

    private void note(Import run, Map<UUID, Span> spans) {
        database.update(
                NOTE,
                run.id(),
                spans.keySet().toArray(UUID[]::new),
                spans.values().stream().map(Span::first).toArray(Instant[]::new),
                spans.values().stream().map(Span::last).toArray(Instant[]::new),
                run.brand());
    }

    private record Span(Instant first, Instant last) {
        Span and(Span other) {
            return new Span(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }

    private static String[] texts(List<RowResult> results, Function<RowResult, String> text) {
        return results.stream().map(text).toArray(String[]::new);
    }
}
