package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.identity.Withdrawn;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.platform.VisibleBrands;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Stores claims and reads the latest of each source. */
@ApplicationScoped
public class Fragments {
    private static final String STORE = """
            INSERT INTO fragment (node_id, brand, name, source, observed_at, message_id, precedence, value, recorded_at)
            SELECT f.node_id, f.brand, f.name, f.source, f.observed_at, f.message_id, f.precedence, f.value::jsonb, ?
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                AS f (node_id, brand, name, source, observed_at, message_id, precedence, value)
            ON CONFLICT ON CONSTRAINT pk_fragment DO NOTHING
            """;

    // Only the latest claim of a source can win, so older ones need not be read. An OFFSET keeps the planner from
    // reading
    // all claims of a brand that makes few.
    private static final String LATEST = """
            SELECT DISTINCT ON (m.profile_id, f.brand, f.name, f.source)
                   m.profile_id, f.brand, f.name, f.source, f.observed_at, f.message_id, f.precedence, f.value
            FROM membership m
            CROSS JOIN LATERAL (
                SELECT * FROM fragment k
                WHERE k.node_id = m.node_id AND k.observed_at >= m.from_at AND k.observed_at < m.to_at
                  AND (? OR k.brand = ANY (?)) OFFSET 0) f
            WHERE m.profile_id = ANY (?)
            ORDER BY m.profile_id, f.brand, f.name, f.source, f.observed_at DESC, f.precedence DESC, f.message_id DESC
            """;

    private static final String REMOVE = """
            DELETE FROM fragment f USING unnest(?, ?, ?, ?, ?) AS w (node_id, observed_at, brand, source, message_id)
            WHERE f.node_id = w.node_id AND f.observed_at = w.observed_at AND f.brand = w.brand AND f.source = w.source
              AND f.message_id = w.message_id
            """;

    private static final VisibleBrands ALL = new VisibleBrands(true, new String[0]);

    private final Database database;
    private final Clock clock;

    Fragments(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void store(List<Claim> claims) {
        var fragments = claims.stream().map(Claim::fragment).toList();
        database.update(
                STORE,
                clock.instant(),
                claims.stream().map(Claim::node).toArray(UUID[]::new),
                texts(fragments, Fragment::brand),
                texts(fragments, Fragment::name),
                texts(fragments, Fragment::source),
                fragments.stream().map(Fragment::observedAt).toArray(Instant[]::new),
                texts(fragments, Fragment::messageId),
                fragments.stream().map(Fragment::precedence).toArray(Integer[]::new),
                texts(fragments, fragment -> fragment.value().toString()));
    }

    void remove(List<Withdrawn> events) {
        database.update(
                REMOVE,
                Withdrawn.homes(events),
                Withdrawn.times(events),
                Withdrawn.texts(events, Withdrawn::brand),
                Withdrawn.texts(events, Withdrawn::source),
                Withdrawn.texts(events, Withdrawn::messageId));
    }

    Map<UUID, List<Fragment>> latest(Collection<UUID> profiles) {
        return latest(profiles, ALL);
    }

    /** The latest claim of each source about each profile, within the brands. */
    public Map<UUID, List<Fragment>> latest(Collection<UUID> profiles, VisibleBrands brands) {
        var latest = new HashMap<UUID, List<Fragment>>();
        database.query(
                LATEST,
                row -> latest.computeIfAbsent(Database.uuid(row, "profile_id"), profile -> new ArrayList<>())
                        .add(fragment(row)),
                brands.all(),
                brands.names(),
                profiles.toArray(UUID[]::new));
        return latest;
    }

    static Fragment fragment(ResultSet row) throws SQLException {
        return new Fragment(
                row.getString("brand"),
                row.getString("name"),
                Json.tree(row.getString("value")),
                row.getString("source"),
                row.getInt("precedence"),
                Database.instant(row, "observed_at"),
                row.getString("message_id"));
    }

    static String[] texts(Collection<Fragment> fragments, Function<Fragment, String> text) {
        return fragments.stream().map(text).toArray(String[]::new);
    }
}
