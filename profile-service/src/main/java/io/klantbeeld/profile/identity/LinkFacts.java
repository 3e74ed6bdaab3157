package io.klantbeeld.profile.identity;

import io.klantbeeld.profile.identity.graph.Edge;
import io.klantbeeld.profile.identity.graph.Pair;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import static io.klantbeeld.profile.platform.Database.uuid;

/** Stores which identifiers were named together. */
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
            RETURNING home_id, other_id, brand, occurred_at, source, message_id, joins
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

    /** Stores the links of the observations, and answers those that are news. */
    List<LinkFact> record(Collection<Observation> observations) {
        var facts = LinkFact.of(observations);
        return facts.isEmpty() ? List.of() : insert(facts);
    }

    private List<LinkFact> insert(List<LinkFact> facts) {
        return database.query(
                RECORD,
                LinkFacts::fact,
                clock.instant(),
                ids(facts, Pair::home),
                ids(facts, Pair::other),
                facts.stream().map(LinkFact::brand).toArray(String[]::new),
                facts.stream().map(fact -> fact.edge().occurredAt()).toArray(Instant[]::new),
                facts.stream().map(fact -> fact.edge().source()).toArray(String[]::new),
                facts.stream().map(fact -> fact.edge().messageId()).toArray(String[]::new),
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

    private static UUID[] ids(List<LinkFact> facts, Function<Pair, UUID> end) {
        return facts.stream().map(fact -> end.apply(fact.edge().pair())).toArray(UUID[]::new);
    }

    private static LinkFact fact(ResultSet row) throws SQLException {
        var edge = new Edge(
                new Pair(uuid(row, "home_id"), uuid(row, "other_id")),
                Database.instant(row, "occurred_at"),
                row.getString("source"),
                row.getString("message_id"));
        return new LinkFact(edge, row.getString("brand"), row.getBoolean("joins"));
    }
}
