package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Tells who has what is counted. */
@ApplicationScoped
class Holders {
    private static final String OF_NODES = """
            SELECT DISTINCT n.profile_id FROM membership n WHERE n.node_id = ANY (?) AND n.profile_id IS NOT NULL
            """;

    // First and last time rule nearly every bucket out; the moments themselves decide about the others.
    private static final String LEAVING = """
            SELECT DISTINCT n.profile_id
            FROM unnest(?, ?, ?, ?) AS l (series_id, event, after_at, up_to)
            JOIN aggregate_bucket b
                ON b.series_id = l.series_id AND b.value = ''
               AND b.day >= (l.after_at AT TIME ZONE 'UTC')::date AND b.day <= (l.up_to AT TIME ZONE 'UTC')::date
               AND b.first_at <= l.up_to AND b.last_at > l.after_at
            CROSS JOIN LATERAL (
                SELECT i.occurred_at FROM interaction i
                WHERE i.node_id = b.node_id AND i.occurred_at > l.after_at AND i.occurred_at <= l.up_to
                  AND (l.event = '*' OR i.name = l.event)
                LIMIT 1) m
            CROSS JOIN LATERAL (
                SELECT k.profile_id FROM membership k
                WHERE k.node_id = b.node_id AND k.profile_id IS NOT NULL OFFSET 0) n
            """;

    private final Database database;

    Holders(Database database) {
        this.database = database;
    }

    /** The profiles that have what lies at nodes: their own, and the owners of devices. */
    Set<UUID> ofNodes(Collection<UUID> nodes) {
        return new HashSet<>(
                database.query(OF_NODES, row -> Database.uuid(row, "profile_id"), (Object) nodes.toArray(UUID[]::new)));
    }

    /** The profiles that have moments which leave. */
    Set<UUID> ofLeaving(List<Leaving> leaving) {
        return new HashSet<>(database.query(
                LEAVING,
                row -> Database.uuid(row, "profile_id"),
                leaving.stream().map(each -> each.series().id()).toArray(Integer[]::new),
                leaving.stream().map(each -> each.series().key().event()).toArray(String[]::new),
                times(leaving, Leaving::after),
                times(leaving, Leaving::upTo)));
    }

    private static Instant[] times(List<Leaving> leaving, Function<Leaving, Instant> time) {
        return leaving.stream().map(time).toArray(Instant[]::new);
    }
}
