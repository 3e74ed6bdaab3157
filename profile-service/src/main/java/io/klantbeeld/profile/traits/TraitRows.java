package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.traits.fold.Folded;
import io.klantbeeld.profile.traits.fold.Fragment;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Stores folded traits. */
@ApplicationScoped
class TraitRows {
    private static final String COLUMNS = """
            SELECT t.profile_id, t.brand, t.name, t.value, t.source, t.precedence, t.observed_at, t.message_id,
                   t.verified, t.support, t.retracted, t.folding
            """;

    private static final String READ = COLUMNS + """
            FROM unnest(?, ?, ?) AS k (profile_id, brand, name)
            JOIN trait t ON t.profile_id = k.profile_id AND t.brand = k.brand AND t.name = k.name
            """;

    private static final String READ_TRAIT = COLUMNS + "FROM trait t WHERE t.profile_id = ANY (?) AND t.name = ?";

    private static final String READ_VALUES = """
            SELECT t.profile_id, t.brand, t.name, t.value FROM trait t WHERE t.profile_id = ANY (?) AND t.name = ANY (?)
            """;

    private static final String STORE = """
            INSERT INTO trait (profile_id, brand, name, value, source, precedence, observed_at, message_id,
                               verified, support, retracted, folding)
            SELECT t.profile_id, t.brand, t.name, t.value::jsonb, t.source, t.precedence, t.observed_at, t.message_id,
                   t.verified, t.support, t.retracted, t.folding
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS t (profile_id, brand, name, value, source, precedence, observed_at, message_id,
                      verified, support, retracted, folding)
            ON CONFLICT ON CONSTRAINT pk_trait DO UPDATE
            SET value = excluded.value, source = excluded.source, precedence = excluded.precedence,
                observed_at = excluded.observed_at, message_id = excluded.message_id, verified = excluded.verified,
                support = excluded.support, retracted = excluded.retracted, folding = excluded.folding
            """;

    private static final String REMOVE = "DELETE FROM trait WHERE profile_id = ANY (?) AND name <> ALL (?)";

    private static final String REMOVE_KEYS = """
            DELETE FROM trait t USING unnest(?, ?, ?) AS k (profile_id, brand, name)
            WHERE t.profile_id = k.profile_id AND t.brand = k.brand AND t.name = k.name
            """;

    private final Database database;

    TraitRows(Database database) {
        this.database = database;
    }

    Map<TraitKey, Folded> of(Set<TraitKey> keys) {
        return read(READ, profiles(keys), texts(keys, TraitKey::brand), texts(keys, TraitKey::name));
    }

    /** The folds of one trait of some profiles. */
    Map<TraitKey, Folded> of(String trait, Collection<UUID> profiles) {
        return read(READ_TRAIT, profiles.toArray(UUID[]::new), trait);
    }

    /** What some traits fold to in each brand, by profile; who has none is missing, and nobody is asked where no trait is. */
    Map<UUID, List<TraitValue>> values(Collection<UUID> profiles, Collection<String> names) {
        var values = new HashMap<UUID, List<TraitValue>>();
        if (!names.isEmpty()) {
            database.query(
                    READ_VALUES,
                    row -> values.computeIfAbsent(Database.uuid(row, "profile_id"), profile -> new ArrayList<>())
                            .add(new TraitValue(
                                    row.getString("brand"), row.getString("name"), Json.tree(row.getString("value")))),
                    profiles.toArray(UUID[]::new),
                    names.toArray(String[]::new));
        }
        return values;
    }

    void store(Map<TraitKey, Folded> folds) {
        if (folds.isEmpty()) {
            return;
        }
        var values = List.copyOf(folds.values());
        var claims = values.stream().map(Folded::claim).toList();
        database.update(
                STORE,
                folds.keySet().stream().map(TraitKey::profile).toArray(UUID[]::new),
                Fragments.texts(claims, Fragment::brand),
                Fragments.texts(claims, Fragment::name),
                Fragments.texts(claims, claim -> claim.value().toString()),
                Fragments.texts(claims, Fragment::source),
                claims.stream().map(Fragment::precedence).toArray(Integer[]::new),
                claims.stream().map(Fragment::observedAt).toArray(Instant[]::new),
                Fragments.texts(claims, Fragment::messageId),
                claims.stream().map(Fragment::verified).toArray(Boolean[]::new),
                values.stream().map(Folded::support).toArray(Integer[]::new),
                values.stream().map(Folded::retracted).toArray(Boolean[]::new),
                values.stream().map(Folded::folding).toArray(Long[]::new));
    }

    /** Removes the folds of profiles, but those of some names. */
    void remove(Collection<UUID> profiles, Collection<String> except) {
        database.update(REMOVE, profiles.toArray(UUID[]::new), except.toArray(String[]::new));
    }

    void remove(Set<TraitKey> keys) {
        if (!keys.isEmpty()) {
            database.update(REMOVE_KEYS, profiles(keys), texts(keys, TraitKey::brand), texts(keys, TraitKey::name));
        }
    }

    private Map<TraitKey, Folded> read(String sql, Object... parameters) {
        var rows = new HashMap<TraitKey, Folded>();
        database.query(
                sql,
                row -> {
                    var folded = folded(row);
                    return rows.put(TraitKey.of(Database.uuid(row, "profile_id"), folded.claim()), folded);
                },
                parameters);
        return rows;
    }

    private static Folded folded(ResultSet row) throws SQLException {
        return new Folded(
                Fragments.read(row), row.getInt("support"), row.getBoolean("retracted"), row.getLong("folding"));
    }

    private static UUID[] profiles(Set<TraitKey> keys) {
        return keys.stream().map(TraitKey::profile).toArray(UUID[]::new);
    }

    private static String[] texts(Set<TraitKey> keys, Function<TraitKey, String> text) {
        return keys.stream().map(text).toArray(String[]::new);
    }
}
