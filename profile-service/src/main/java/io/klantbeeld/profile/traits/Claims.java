package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.traits.fold.Fragment;
import io.klantbeeld.profile.traits.registry.TraitRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reads the claims that can matter to a fold: all of a trait where it takes all, of others the latest of each source and
 * JSON form.
 */
@ApplicationScoped
public class Claims {
    // Where the latest claim wins and its form tells whether it counts, older ones of the source need not be read. An
    // OFFSET keeps the planner from reading all claims of a brand that makes few.
    private static final String OF_MEMBERS = """
            SELECT DISTINCT ON (m.profile_id, f.brand, f.name, f.source, f.form, f.each_at, f.each_id)
                   m.profile_id, f.brand, f.name, f.source, f.observed_at, f.message_id, f.precedence, f.verified,
                   f.value
            FROM (%s) m
            CROSS JOIN LATERAL (
                SELECT k.*, jsonb_typeof(k.value) AS form,
                       CASE WHEN k.name = ANY (?) THEN k.observed_at END AS each_at,
                       CASE WHEN k.name = ANY (?) THEN k.message_id END AS each_id
                FROM fragment k
                WHERE k.node_id = m.node_id AND k.observed_at >= m.from_at AND k.observed_at < m.to_at
                  AND (? OR k.brand = ANY (?)) AND k.recorded_at <= coalesce(?::timestamptz, 'infinity') OFFSET 0) f
            ORDER BY m.profile_id, f.brand, f.name, f.source, f.form, f.each_at, f.each_id,
                     f.observed_at DESC, f.precedence DESC, f.message_id DESC
            """;

    private static final String OF_PROFILES =
            OF_MEMBERS.formatted("SELECT * FROM membership k WHERE k.profile_id = ANY (?)");

    private static final String OF_NODES = OF_MEMBERS.formatted("""
            SELECT ?::uuid AS profile_id, n.id AS node_id, '-infinity'::timestamptz AS from_at, n.owned_from AS to_at
            FROM node n WHERE n.id = ANY (?)
            UNION ALL
            SELECT ?::uuid, d.node_id, d.from_at, d.to_at FROM device_interval d WHERE d.owner_id = ANY (?)
            """);

    private static final String OF_KEYS = """
            SELECT t.profile_id, f.brand, f.name, f.source, f.observed_at, f.message_id, f.precedence, f.verified, f.value
            FROM unnest(?, ?, ?) AS t (profile_id, brand, name)
            JOIN membership m ON m.profile_id = t.profile_id
            CROSS JOIN LATERAL (
                SELECT * FROM fragment k
                WHERE k.node_id = m.node_id AND k.brand = t.brand AND k.name = t.name
                  AND k.observed_at >= m.from_at AND k.observed_at < m.to_at OFFSET 0) f
            """;

    private static final String OF_TRAIT = """
            SELECT m.profile_id, f.brand, f.name, f.source, f.observed_at, f.message_id, f.precedence, f.verified, f.value
            FROM membership m
            CROSS JOIN LATERAL (
                SELECT * FROM fragment k
                WHERE k.node_id = m.node_id AND k.name = ?
                  AND k.observed_at >= m.from_at AND k.observed_at < m.to_at OFFSET 0) f
            WHERE m.profile_id = ANY (?)
            """;

    private static final VisibleBrands ALL = new VisibleBrands(true, new String[0]);

    private final Database database;
    private final TraitRegistry registry;

    Claims(Database database, TraitRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    /** The claims about each profile. */
    Map<UUID, List<Fragment>> of(Collection<UUID> profiles) {
        var ids = profiles.toArray(UUID[]::new);
        var whole = whole();
        return read(OF_PROFILES, ids, whole, whole, ALL.all(), ALL.names(), null);
    }

    /** The claims about a profile, within the brands. */
    public List<Fragment> of(UUID profile, VisibleBrands brands) {
        var whole = whole();
        var found = read(OF_PROFILES, new UUID[] {profile}, whole, whole, brands.all(), brands.names(), null);
        return found.getOrDefault(profile, List.of());
    }

    /** What was claimed at some nodes, and on devices while they belonged to them, and recorded until a moment. */
    public List<Fragment> of(Collection<UUID> nodes, VisibleBrands brands, Instant recordedUntil) {
        var ids = nodes.toArray(UUID[]::new);
        var whole = whole();
        var anyone = new UUID(0, 0);
        var found = read(OF_NODES, anyone, ids, anyone, ids, whole, whole, brands.all(), brands.names(), recordedUntil);
        return found.getOrDefault(anyone, List.of());
    }

    /** All claims of some traits, each of one brand. */
    Map<TraitKey, List<Fragment>> of(Set<TraitKey> keys) {
        return byKey(read(
                OF_KEYS,
                keys.stream().map(TraitKey::profile).toArray(UUID[]::new),
                keys.stream().map(TraitKey::brand).toArray(String[]::new),
                keys.stream().map(TraitKey::name).toArray(String[]::new)));
    }

    /** All claims of one trait about some profiles. */
    Map<TraitKey, List<Fragment>> of(String trait, Collection<UUID> profiles) {
        return byKey(read(OF_TRAIT, trait, profiles.toArray(UUID[]::new)));
    }

    static Map<TraitKey, List<Fragment>> byKey(Map<UUID, List<Fragment>> claims) {
        var byKey = new HashMap<TraitKey, List<Fragment>>();
        claims.forEach((profile, ofProfile) ->
                ofProfile.forEach(claim -> byKey.computeIfAbsent(TraitKey.of(profile, claim), key -> new ArrayList<>())
                        .add(claim)));
        return byKey;
    }

    private String[] whole() {
        return registry.foldedFromEveryClaim().toArray(String[]::new);
    }

    private Map<UUID, List<Fragment>> read(String sql, Object... parameters) {
        var claims = new HashMap<UUID, List<Fragment>>();
        database.query(
                sql,
                row -> claims.computeIfAbsent(Database.uuid(row, "profile_id"), profile -> new ArrayList<>())
                        .add(Fragments.read(row)),
                parameters);
        return claims;
    }
}
