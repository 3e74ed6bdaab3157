package io.klantbeeld.profile.publication;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.event.Topics;
import io.klantbeeld.event.profile.TraitsSnapshot;
import io.klantbeeld.outbox.SnapshotReader;
import io.klantbeeld.profile.computed.ComputedValue;
import io.klantbeeld.profile.computed.ComputedValues;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.traits.TraitNames;
import io.klantbeeld.profile.traits.registry.DataCategory;
import io.klantbeeld.profile.traits.registry.TraitCategories;
import io.klantbeeld.profile.traits.registry.TraitDefinition;
import io.klantbeeld.profile.traits.registry.TraitRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Reads the folded traits of profiles, brand by brand, for the topic {@code profile.traits.v1}. */
@ApplicationScoped
class TraitsSnapshots implements SnapshotReader {
    private static final Logger LOG = Logger.getLogger(TraitsSnapshots.class);

    /** Bytes of the names and values that are published of one profile, far below what a record may have. */
    private static final int MAX_BYTES = 524_288;

    // Whoever has a write key may claim any number of traits, and a record that is too large would stop the relay.
    // Those
    // that have a meaning go first.
    private static final String READ = """
            SELECT p.id, p.version, t.traits, t.bytes
            FROM profile p
            CROSS JOIN LATERAL (
                SELECT coalesce(jsonb_agg(jsonb_build_object('brand', s.brand, 'name', s.name, 'value', s.value))
                                    FILTER (WHERE s.bytes <= ?), '[]') AS traits, coalesce(max(s.bytes), 0) AS bytes
                FROM (SELECT k.brand, k.name, k.value,
                             sum(octet_length(k.name) + octet_length(k.value::text))
                                 OVER (ORDER BY k.name = ANY (?) DESC, k.name, k.brand) AS bytes
                      FROM trait k WHERE k.profile_id = p.id) s) t
            WHERE p.id = ANY (?)
            """;

    private final Database database;
    private final TraitRegistry registry;
    private final ComputedValues computed;

    TraitsSnapshots(Database database, TraitRegistry registry, ComputedValues computed) {
        this.database = database;
        this.registry = registry;
        this.computed = computed;
    }

    @Override
    public String topic() {
        return Topics.TRAITS;
    }

    @Override
    public Map<String, Object> read(Collection<String> keys) {
        var states = new HashMap<String, Object>();
        var profiles = keys.stream().map(UUID::fromString).toList();
        var values = computed.of(profiles);
        database.query(
                READ,
                row -> states.put(
                        row.getString("id"), snapshot(row, values.getOrDefault(Database.uuid(row, "id"), List.of()))),
                MAX_BYTES,
                meaningful(),
                profiles.toArray(UUID[]::new));
        return states;
    }

    private String[] meaningful() {
        var defined = registry.all().stream().map(TraitDefinition::name);
        return Stream.concat(TraitCategories.names().stream(), defined)
                .distinct()
                .toArray(String[]::new);
    }

    private TraitsSnapshot snapshot(ResultSet row, List<ComputedValue> values) throws SQLException {
        if (row.getLong("bytes") > MAX_BYTES) {
            LOG.warnf("Some of very many traits are not published profile=%s", row.getString("id"));
        }
        var brands = new TreeMap<String, Map<String, Object>>();
        var categories = new TreeMap<String, String>();
        for (var trait : Json.tree(row.getString("traits"))) {
            var name = trait.get("name").textValue();
            if (isPublished(name, trait.get("value"))) {
                brands.computeIfAbsent(trait.get("brand").textValue(), brand -> new TreeMap<>())
                        .put(name, trait.get("value"));
                categories.merge(
                        name,
                        registry.categoryOf(name, trait.get("brand").textValue())
                                .name(),
                        TraitsSnapshots::safer);
            }
        }
        for (var value : values) {
            brands.computeIfAbsent(value.brand(), brand -> new TreeMap<>()).put(value.name(), value.value());
            categories.put(value.name(), value.category().name());
        }
        return new TraitsSnapshot(Database.uuid(row, "id"), row.getLong("version"), brands, categories);
    }

    /** Where brands differ in what a trait holds, nobody has said it for all of them. */
    private static String safer(String one, String other) {
        return one.equals(other) ? one : DataCategory.UNREGISTERED.name();
    }

    private static boolean isPublished(String name, JsonNode value) {
        return !TraitNames.isObserved(name) && !value.isNull();
    }
}
