package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.traits.registry.TraitType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores computed traits and every version of them. */
@ApplicationScoped
class ComputedTraitRows {
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String BY_NAME = "SELECT * FROM computed_trait WHERE name = ?";
    private static final String FOR_CHANGE = BY_NAME + " FOR UPDATE";

    private static final String PAGE = """
            SELECT * FROM computed_trait WHERE name > ? AND (? OR brand = ANY (?)) ORDER BY name LIMIT ?
            """;

    // A name that comes back goes on where it ended, so that no version ever means two things.
    private static final String ADD = """
            INSERT INTO computed_trait (name, brand, type, version, state, settings, created_at, changed_at)
            SELECT ?, ?, ?, 1 + coalesce(max(v.version), 0), 'BUILDING', ?::jsonb, ?, ?
            FROM computed_trait_version v WHERE v.name = ?
            ON CONFLICT ON CONSTRAINT pk_computed_trait DO NOTHING
            RETURNING *
            """;

    private static final String CHANGE = """
            UPDATE computed_trait SET version = version + 1, state = 'BUILDING', settings = ?::jsonb, changed_at = ?
            WHERE name = ? RETURNING *
            """;

    private static final String REMEMBER = """
            INSERT INTO computed_trait_version (name, version, settings, changed_by, changed_at)
            VALUES (?, ?, ?::jsonb, ?, ?)
            """;

    private static final String CANCEL = """
            UPDATE computed_trait SET state = 'CANCELLED', changed_at = ? WHERE name = ? RETURNING *
            """;

    private static final String REMOVE = "DELETE FROM computed_trait WHERE name = ?";

    private static final String BUILDING = "SELECT * FROM computed_trait WHERE state = 'BUILDING'";

    private static final String GO_LIVE = """
            UPDATE computed_trait
            SET state = 'LIVE', live_version = version, live_settings = settings, live_since = now(), announced = ?
            WHERE name = ?
            """;

    private static final String LIVE = "SELECT * FROM computed_trait WHERE live_version IS NOT NULL ORDER BY name";

    // By then every replica knows that it is live.
    private static final String UNANNOUNCED = """
            SELECT * FROM computed_trait WHERE announced IS NOT NULL AND live_since < now() - interval '3 seconds'
            ORDER BY name LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String ANNOUNCE = "UPDATE computed_trait SET announced = ?::uuid WHERE name = ?";

    private static final String ANNOUNCE_AGAIN = """
            UPDATE computed_trait SET announced = ? WHERE name = ANY (?) AND live_version IS NOT NULL AND announced IS NULL
            """;

    private static final String VERSIONS = """
            SELECT version, settings, changed_by, changed_at FROM computed_trait_version
            WHERE name = ? AND (?::bigint IS NULL OR version < ?::bigint) ORDER BY version DESC LIMIT ?
            """;

    private final Database database;
    private final Clock clock;

    ComputedTraitRows(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<ComputedTrait> find(String name) {
        return one(BY_NAME, name);
    }

    /** The same, locked until the transaction ends. */
    Optional<ComputedTrait> forChange(String name) {
        return one(FOR_CHANGE, name);
    }

    List<ComputedTrait> page(String after, VisibleBrands brands, int limit) {
        return database.query(PAGE, ComputedTrait::of, after, brands.all(), brands.names(), limit);
    }

    /** Adds a trait; nothing where another has just taken its name. */
    Optional<ComputedTrait> add(String name, TraitType type, ComputedTraitSettings settings, String by) {
        var now = clock.instant();
        var added = one(ADD, name, settings.brand(), type.name(), Json.text(settings), now, now, name);
        added.ifPresent(trait -> remember(trait, by));
        return added;
    }

    ComputedTrait change(String name, ComputedTraitSettings settings, String by) {
        var changed = one(CHANGE, Json.text(settings), clock.instant(), name).orElseThrow();
        remember(changed, by);
        return changed;
    }

    ComputedTrait cancel(String name) {
        return one(CANCEL, clock.instant(), name).orElseThrow();
    }

    void remove(String name) {
        database.update(REMOVE, name);
    }

    List<ComputedTrait> building() {
        return database.query(BUILDING, ComputedTrait::of);
    }

    /** Lets the newest version answer; nobody is published with it yet. */
    void goLive(String name) {
        database.update(GO_LIVE, NOBODY, name);
    }

    List<ComputedTrait> live() {
        return database.query(LIVE, ComputedTrait::of);
    }

    /** A trait with which not everybody is published, until the transaction ends. */
    Optional<ComputedTrait> unannounced() {
        return one(UNANNOUNCED);
    }

    /** Notes up to which node persons are published; null for all. */
    void announced(String name, UUID upTo) {
        database.update(ANNOUNCE, upTo, name);
    }

    /** Has persons published again with the live versions of traits. */
    void announceAgain(List<String> names) {
        database.update(ANNOUNCE_AGAIN, NOBODY, names.toArray(String[]::new));
    }

    List<ComputedTraitVersion> versions(String name, Long before, int limit) {
        return database.query(VERSIONS, ComputedTraitVersion::of, name, before, before, limit);
    }

    private Optional<ComputedTrait> one(String sql, Object... parameters) {
        return database.query(sql, ComputedTrait::of, parameters).stream().findFirst();
    }

    private void remember(ComputedTrait trait, String by) {
        database.update(REMEMBER, trait.name(), trait.version(), Json.text(trait.settings()), by, trait.changedAt());
    }
}
