package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import static io.klantbeeld.profile.platform.Database.uuid;

/** Stores which identifiers were named together, and loads the links around a question. */
@ApplicationScoped
class LinkFacts {
    // A joining pair says nothing new when an earlier event of the brand said it; a device needs each of its moments.
    // What an import said is passed over: it may be undone, and then what was said beside it counts.
    private static final String RECORD = """
            INSERT INTO link_fact (home_id, other_id, brand, occurred_at, source, message_id, joins, recorded_at)
            SELECT f.home_id, f.other_id, f.brand, f.occurred_at, f.source, f.message_id, f.joins, ?
            FROM unnest(?, ?, ?, ?, ?, ?, ?)
                AS f (home_id, other_id, brand, occurred_at, source, message_id, joins)
            WHERE NOT f.joins OR NOT EXISTS (
                SELECT FROM link_fact k
                WHERE k.home_id = f.home_id AND k.other_id = f.other_id AND k.brand = f.brand
                  AND k.message_id NOT LIKE 'import:%'
                  AND (k.occurred_at, k.source, k.message_id) <= (f.occurred_at, f.source, f.message_id))
            ON CONFLICT ON CONSTRAINT pk_link_fact DO NOTHING
            RETURNING home_id, other_id, joins
            """;

    private static final String COMPONENT = """
            SELECT n.id, n.profile_id, l.other_id
            FROM node n
            LEFT JOIN LATERAL (SELECT DISTINCT f.other_id FROM link_fact f WHERE f.home_id = n.id AND f.joins) l ON true
            WHERE n.id = ANY (?) OR n.profile_id = ANY (?)
            """;

    private static final String REMOVE = """
            DELETE FROM link_fact f USING unnest(?, ?, ?) AS w (home_id, source, message_id)
            WHERE f.home_id = w.home_id AND f.source = w.source AND f.message_id = w.message_id
            """;

    private final Database database;
    private final Clock clock;

    LinkFacts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stores the links of the observations, and answers the joining ones that are news. */
    Set<Link> record(Collection<Observation> observations) {
        var facts = LinkFact.of(observations);
        if (facts.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(insert(facts).stream().filter(Objects::nonNull).toList());
    }

    private List<Link> insert(Collection<LinkFact> facts) {
        return database.query(
                RECORD,
                row -> row.getBoolean("joins") ? new Link(uuid(row, "home_id"), uuid(row, "other_id")) : null,
                clock.instant(),
                facts.stream().map(LinkFact::home).toArray(UUID[]::new),
                facts.stream().map(LinkFact::other).toArray(UUID[]::new),
                facts.stream().map(LinkFact::brand).toArray(String[]::new),
                facts.stream().map(LinkFact::occurredAt).toArray(Instant[]::new),
                facts.stream().map(LinkFact::source).toArray(String[]::new),
                facts.stream().map(LinkFact::messageId).toArray(String[]::new),
                facts.stream().map(LinkFact::joins).toArray(Boolean[]::new));
    }

    /** Removes the links of events. */
    void remove(List<Withdrawn> events) {
        database.update(
                REMOVE,
                Withdrawn.homes(events),
                Withdrawn.texts(events, Withdrawn::source),
                Withdrawn.texts(events, Withdrawn::messageId));
    }

    /** Loads the nodes, all nodes of the profiles, and the joining links of both. */
    Component component(Collection<UUID> nodes, Collection<UUID> profiles) {
        var component = new Component(new HashMap<>(), new HashSet<>());
        database.query(
                COMPONENT,
                row -> component.add(uuid(row, "id"), uuid(row, "profile_id"), uuid(row, "other_id")),
                nodes.toArray(UUID[]::new),
                profiles.toArray(UUID[]::new));
        return component;
    }
}
