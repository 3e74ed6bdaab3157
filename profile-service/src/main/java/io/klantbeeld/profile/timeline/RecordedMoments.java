package io.klantbeeld.profile.timeline;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads moments back as they were recorded, node by node; their context was not kept. */
@ApplicationScoped
public class RecordedMoments {
    private static final String WITHIN = """
            SELECT i.*
            FROM unnest(?, ?, ?) AS s (node_id, from_at, to_at)
            CROSS JOIN LATERAL (
                SELECT m.* FROM interaction m
                WHERE m.node_id = s.node_id AND m.occurred_at >= s.from_at AND m.occurred_at < s.to_at OFFSET 0) i
            """;

    private final Database database;

    RecordedMoments(Database database) {
        this.database = database;
    }

    /** A stretch of time at a node: from inclusive, to exclusive. */
    public record Stretch(UUID node, Instant from, Instant to) {}

    /** Hands over the moments of stretches, in no order. */
    public void within(List<Stretch> stretches, Consumer<Moment> taker) {
        database.query(
                WITHIN,
                row -> {
                    taker.accept(read(row));
                    return true;
                },
                stretches.stream().map(Stretch::node).toArray(UUID[]::new),
                stretches.stream().map(Stretch::from).toArray(Instant[]::new),
                stretches.stream().map(Stretch::to).toArray(Instant[]::new));
    }

    /** Reads a row of the table of moments. */
    public static Moment read(ResultSet row) throws SQLException {
        return new Moment(
                Database.uuid(row, "id"),
                Database.uuid(row, "node_id"),
                Database.instant(row, "occurred_at"),
                row.getString("brand"),
                Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                row.getString("type"),
                row.getString("name"),
                row.getString("channel"),
                row.getString("direction"),
                row.getString("source"),
                Json.object(row.getString("properties")),
                Map.of(),
                List.of(),
                row.getString("label"),
                new Moment.Contact(
                        Database.uuid(row, "contact_id"), row.getString("campaign"), row.getString("status")));
    }
}
