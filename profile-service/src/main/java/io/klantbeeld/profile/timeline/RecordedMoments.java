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
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads moments back as they were recorded, node by node; their context was not kept. */
@ApplicationScoped
public class RecordedMoments {
    /** What {@link #read} needs of the table of moments {@code m}. */
    public static final String COLUMNS = """
            m.id, m.node_id, m.occurred_at, m.brand, m.origin, m.type, m.name, m.channel, m.direction, m.source,
            m.properties, m.label, m.contact_id, m.campaign, m.status""";

    // The order is that of the primary key, so that no other index that begins with the node is taken for as good.
    private static final String WITHIN = """
            SELECT i.*
            FROM unnest(?, ?, ?) AS s (node_id, from_at, to_at)
            CROSS JOIN LATERAL (
                SELECT %s FROM interaction m
                WHERE m.node_id = s.node_id AND m.occurred_at >= s.from_at AND m.occurred_at < s.to_at
                  AND %s
                ORDER BY m.occurred_at, m.id OFFSET 0) i
            """.formatted(COLUMNS, Interest.CONDITION);

    private static final String OF_NODES = """
            SELECT %s FROM interaction m WHERE m.node_id > ? AND m.node_id <= ? AND %s
            """.formatted(COLUMNS, Interest.CONDITION);

    private final Database database;

    RecordedMoments(Database database) {
        this.database = database;
    }

    /** A stretch of time at a node: from inclusive, to exclusive. */
    public record Stretch(UUID node, Instant from, Instant to) {}

    /**
     * Which moments are asked for: those of some brands, and those that are of every brand.
     *
     * @param everyName whether their names do not matter
     */
    public record Interest(Set<String> brands, boolean everyName, Set<String> names) {
        /** The same as a condition on the table of moments {@code m}. */
        public static final String CONDITION = "(m.brand = '*' OR m.brand = ANY (?)) AND (? OR m.name = ANY (?))";

        /** The parameters of the condition. */
        public Stream<Object> parameters() {
            return Stream.of(brands.toArray(String[]::new), everyName, names.toArray(String[]::new));
        }
    }

    /** Hands over the moments of nodes, after one and up to another, that are of interest, in no order. */
    public void ofNodes(UUID after, UUID upTo, Interest interest, Consumer<Moment> taker) {
        read(OF_NODES, Stream.of(after, upTo), interest, taker);
    }

    /** Hands over the moments of stretches that are of interest, in no order. */
    public void within(List<Stretch> stretches, Interest interest, Consumer<Moment> taker) {
        var places = Stream.<Object>of(
                stretches.stream().map(Stretch::node).toArray(UUID[]::new),
                stretches.stream().map(Stretch::from).toArray(Instant[]::new),
                stretches.stream().map(Stretch::to).toArray(Instant[]::new));
        read(WITHIN, places, interest, taker);
    }

    private void read(String sql, Stream<Object> places, Interest interest, Consumer<Moment> taker) {
        database.each(
                sql,
                row -> taker.accept(read(row)),
                Stream.concat(places, interest.parameters()).toArray());
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
