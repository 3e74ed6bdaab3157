package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Stores folded traits. */
@ApplicationScoped
class TraitRows {
    private static final String READ = """
            SELECT t.profile_id, t.brand, t.name, t.value, t.source, t.precedence, t.observed_at, t.message_id
            FROM unnest(?, ?, ?) AS k (profile_id, brand, name)
            JOIN trait t ON t.profile_id = k.profile_id AND t.brand = k.brand AND t.name = k.name
            """;

    private static final String STORE = """
            INSERT INTO trait (profile_id, brand, name, value, source, precedence, observed_at, message_id)
            SELECT t.profile_id, t.brand, t.name, t.value::jsonb, t.source, t.precedence, t.observed_at, t.message_id
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                AS t (profile_id, brand, name, value, source, precedence, observed_at, message_id)
            ON CONFLICT ON CONSTRAINT pk_trait DO UPDATE
            SET value = excluded.value, source = excluded.source, precedence = excluded.precedence,
                observed_at = excluded.observed_at, message_id = excluded.message_id
            """;

    private static final String REMOVE = "DELETE FROM trait WHERE profile_id = ANY (?)";

    private final Database database;

    TraitRows(Database database) {
        this.database = database;
    }

    Map<TraitKey, Fragment> of(Set<TraitKey> keys) {
        var rows = new HashMap<TraitKey, Fragment>();
        database.query(
                READ,
                row -> {
                    var fragment = Fragments.fragment(row);
                    return rows.put(TraitKey.of(Database.uuid(row, "profile_id"), fragment), fragment);
                },
                keys.stream().map(TraitKey::profile).toArray(UUID[]::new),
                keys.stream().map(TraitKey::brand).toArray(String[]::new),
                keys.stream().map(TraitKey::name).toArray(String[]::new));
        return rows;
    }

    void store(Map<TraitKey, Fragment> winners) {
        if (winners.isEmpty()) {
            return;
        }
        var fragments = winners.values();
        database.update(
                STORE,
                winners.keySet().stream().map(TraitKey::profile).toArray(UUID[]::new),
                Fragments.texts(fragments, Fragment::brand),
                Fragments.texts(fragments, Fragment::name),
                Fragments.texts(fragments, fragment -> fragment.value().toString()),
                Fragments.texts(fragments, Fragment::source),
                fragments.stream().map(Fragment::precedence).toArray(Integer[]::new),
                fragments.stream().map(Fragment::observedAt).toArray(Instant[]::new),
                Fragments.texts(fragments, Fragment::messageId));
    }

    void remove(Collection<UUID> profiles) {
        database.update(REMOVE, (Object) profiles.toArray(UUID[]::new));
    }
}
