package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static io.klantbeeld.profile.platform.Database.uuid;

/** Stores which brand saw which identifier, first and last. */
@ApplicationScoped
class Sightings {
    private static final String RECORD = """
            INSERT INTO sighting (node_id, brand, first_seen_at, last_seen_at, verified)
            SELECT s.node_id, s.brand, s.first_seen_at, s.last_seen_at, s.verified
            FROM unnest(?, ?, ?, ?, ?) AS s (node_id, brand, first_seen_at, last_seen_at, verified)
            ORDER BY s.node_id, s.brand
            ON CONFLICT ON CONSTRAINT pk_sighting DO UPDATE
            SET first_seen_at = least(sighting.first_seen_at, excluded.first_seen_at),
                last_seen_at = greatest(sighting.last_seen_at, excluded.last_seen_at),
                verified = sighting.verified OR excluded.verified
            WHERE sighting.first_seen_at > excluded.first_seen_at
               OR sighting.last_seen_at < excluded.last_seen_at
               OR excluded.verified AND NOT sighting.verified
            RETURNING node_id, new.brand, old.node_id IS NULL AS met, old.verified IS DISTINCT FROM new.verified AS published
            """;

    /**
     * A sighting that says more than was known.
     *
     * @param met whether the brand had never seen the node
     * @param published whether published state of the node's profile changed
     */
    record Sighted(UUID node, String brand, boolean met, boolean published) {
        private static Sighted of(ResultSet row) throws SQLException {
            return new Sighted(
                    uuid(row, "node_id"), row.getString("brand"), row.getBoolean("met"), row.getBoolean("published"));
        }
    }

    private record Key(UUID node, String brand) {}

    private record Span(Instant first, Instant last, boolean verified) {
        Span and(Span other) {
            return new Span(
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last,
                    verified || other.verified);
        }
    }

    private final Database database;

    Sightings(Database database) {
        this.database = database;
    }

    /** Stores the sightings of the observations, and answers those that say more than was known. */
    List<Sighted> record(Collection<Observation> observations) {
        var spans = new LinkedHashMap<Key, Span>();
        for (var observation : observations) {
            add(spans, observation, observation.home(), observation.verified());
            observation.others().forEach(other -> add(spans, observation, other, false));
        }
        return upsert(spans);
    }

    private static void add(Map<Key, Span> spans, Observation seen, Node node, boolean verified) {
        spans.merge(
                new Key(node.id(), seen.brand()), new Span(seen.occurredAt(), seen.occurredAt(), verified), Span::and);
    }

    private List<Sighted> upsert(Map<Key, Span> spans) {
        return database.query(
                RECORD,
                Sighted::of,
                keys(spans).map(Key::node).toArray(UUID[]::new),
                keys(spans).map(Key::brand).toArray(String[]::new),
                spans.values().stream().map(Span::first).toArray(Instant[]::new),
                spans.values().stream().map(Span::last).toArray(Instant[]::new),
                spans.values().stream().map(Span::verified).toArray(Boolean[]::new));
    }

    private static Stream<Key> keys(Map<Key, Span> spans) {
        return spans.keySet().stream();
    }
}
