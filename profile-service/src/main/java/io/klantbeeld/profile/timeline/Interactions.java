package io.klantbeeld.profile.timeline;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the timeline of a profile, within the brands that the reader may see. */
@ApplicationScoped
public class Interactions {
    // Each node is read backwards along its own index, newest partition first, and gives at most a page.
    private static final String PAGE = """
            SELECT i.*
            FROM membership n CROSS JOIN LATERAL (
                SELECT m.* FROM interaction m
                WHERE m.node_id = n.node_id AND m.occurred_at >= n.from_at AND m.occurred_at < n.to_at
                  AND m.occurred_at >= ? AND m.occurred_at <= ? AND (m.occurred_at, m.id) < (?, ?)
                  AND m.channel IS NOT DISTINCT FROM coalesce(?::text, m.channel)
                  AND m.type = coalesce(?::text, m.type)
                  AND m.direction IS NOT DISTINCT FROM coalesce(?::text, m.direction)
                  AND (? OR m.brand = ANY (?))
                ORDER BY m.occurred_at DESC, m.id DESC
                LIMIT ?) i
            WHERE n.profile_id = ?
            ORDER BY i.occurred_at DESC, i.id DESC
            LIMIT ?
            """;

    private static final String RECORDED = """
            SELECT i.*
            FROM membership n CROSS JOIN LATERAL (
                SELECT m.* FROM interaction m
                WHERE m.node_id = n.node_id AND m.occurred_at >= n.from_at AND m.occurred_at < n.to_at
                  AND m.recorded_seq > ? AND m.recorded_seq <= ?
                  AND (? OR m.brand = ANY (?))
                ORDER BY m.recorded_seq
                LIMIT ?) i
            WHERE n.profile_id = ?
            ORDER BY i.recorded_seq
            LIMIT ?
            """;

    private final Database database;

    Interactions(Database database) {
        this.database = database;
    }

    /** The moments that pass the filter and lie before the position, newest first. */
    public List<Interaction> page(UUID profile, InteractionFilter filter, Position before, int limit) {
        var until = filter.bounded(before);
        return database.query(
                PAGE,
                Interaction::of,
                filter.from(),
                until.occurredAt(),
                until.occurredAt(),
                until.id(),
                filter.channel(),
                filter.type(),
                filter.direction(),
                filter.brands().all(),
                filter.brands().names(),
                limit,
                profile,
                limit);
    }

    /** The moments that were recorded after one place of the person's sequence and up to another, in its order. */
    public List<Interaction> recorded(UUID profile, long after, long upTo, VisibleBrands brands, int limit) {
        return database.query(
                RECORDED, Interaction::of, after, upTo, brands.all(), brands.names(), limit, profile, limit);
    }

    /** A place in a timeline: between two moments. */
    public record Position(Instant occurredAt, UUID id) {}
}
