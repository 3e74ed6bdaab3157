package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.traits.TraitNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells in which zone persons live: what was claimed goes before what was observed, and the latest before others. */
@ApplicationScoped
class Zones {
    /** The traits that tell a zone, the strongest first. */
    static final List<String> TRAITS = List.of("timeZone", "timezone", TraitNames.OBSERVED_TIME_ZONE);

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private static final String READ = """
            SELECT t.profile_id, t.value #>> '{}' AS zone
            FROM trait t
            WHERE t.profile_id = ANY (?) AND t.name = ANY (?) AND (? OR t.brand = ANY (?))
            ORDER BY array_position(?, t.name), t.observed_at DESC, t.brand
            """;

    private final Database database;

    Zones(Database database) {
        this.database = database;
    }

    /** The zone of each profile of which a brand knows it. */
    Map<UUID, ZoneId> of(Collection<UUID> profiles, VisibleBrands brands) {
        var zones = new HashMap<UUID, ZoneId>();
        var names = TRAITS.toArray(String[]::new);
        database.query(
                READ,
                row -> {
                    var zone = row.getString("zone");
                    return zone == null || !KNOWN.contains(zone)
                            ? null
                            : zones.putIfAbsent(Database.uuid(row, "profile_id"), ZoneId.of(zone));
                },
                profiles.toArray(UUID[]::new),
                names,
                brands.all(),
                brands.names(),
                names);
        return zones;
    }
}
