package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.traits.registry.TraitUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The hour of a day is that of the person's zone, so the traits that tell it are in use. */
@ApplicationScoped
class ZoneUse implements TraitUse {
    private static final String READ = """
            SELECT name FROM computed_trait
            WHERE settings ->> 'kind' = 'BEST_HOUR' OR live_settings ->> 'kind' = 'BEST_HOUR'
            ORDER BY name
            """;

    private final Database database;

    ZoneUse(Database database) {
        this.database = database;
    }

    @Override
    public List<String> of(String trait) {
        return Zones.TRAITS.contains(trait)
                ? database.query(READ, row -> "computed trait " + row.getString("name"))
                : List.of();
    }
}
