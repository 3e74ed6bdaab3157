package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.ingestion.definition.EventUse;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.rule.EventFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows which computed traits compute with a property of an event. */
@ApplicationScoped
class ComputedEventUse implements EventUse {
    // As they are, and as they are to be.
    private static final String READ = """
            SELECT DISTINCT t.name, s.settings ->> 'property' AS property, s.settings ->> 'filter' AS filter
            FROM computed_trait t CROSS JOIN LATERAL (VALUES (t.settings), (t.live_settings)) s (settings)
            WHERE t.brand = ? AND s.settings ->> 'event' = ?
            """;

    private final Database database;

    ComputedEventUse(Database database) {
        this.database = database;
    }

    private record Looking(String trait, String property, String filter) {
        boolean isAt(Set<String> properties) {
            return property != null && properties.contains(property)
                    || filter != null
                            && !Collections.disjoint(
                                    EventFilter.compile(filter, Map.of()).properties(), properties);
        }
    }

    @Override
    public List<String> of(String brand, String event, Set<String> properties) {
        return database
                .query(
                        READ,
                        row -> new Looking(row.getString("name"), row.getString("property"), row.getString("filter")),
                        brand,
                        event)
                .stream()
                .filter(looking -> looking.isAt(properties))
                .map(looking -> "computed trait " + looking.trait())
                .distinct()
                .toList();
    }
}
