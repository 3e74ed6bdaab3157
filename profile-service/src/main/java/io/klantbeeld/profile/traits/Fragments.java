package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.identity.Withdrawn;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.traits.fold.Fragment;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Stores claims. */
@ApplicationScoped
class Fragments {
    private static final String STORE = """
            INSERT INTO fragment
                (node_id, brand, name, source, observed_at, message_id, precedence, verified, value, recorded_at)
            SELECT f.node_id, f.brand, f.name, f.source, f.observed_at, f.message_id, f.precedence, f.verified,
                   f.value::jsonb, ?
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS f (node_id, brand, name, source, observed_at, message_id, precedence, verified, value)
            ON CONFLICT ON CONSTRAINT pk_fragment DO NOTHING
            """;

    private static final String REMOVE = """
            DELETE FROM fragment f USING unnest(?, ?, ?, ?, ?) AS w (node_id, observed_at, brand, source, message_id)
            WHERE f.node_id = w.node_id AND f.observed_at = w.observed_at AND f.brand = w.brand AND f.source = w.source
              AND f.message_id = w.message_id
            """;

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
                fragments.stream().map(Fragment::verified).toArray(Boolean[]::new),
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

    static Fragment read(ResultSet row) throws SQLException {
        return new Fragment(
                row.getString("brand"),
                row.getString("name"),
                Json.tree(row.getString("value")),
                row.getString("source"),
                row.getInt("precedence"),
                Database.instant(row, "observed_at"),
                row.getString("message_id"),
                row.getBoolean("verified"));
    }

    static String[] texts(Collection<Fragment> fragments, Function<Fragment, String> text) {
        return fragments.stream().map(text).toArray(String[]::new);
    }
}
