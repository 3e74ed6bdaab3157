package io.klantbeeld.profile.ingestion.definition;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/** The events of a brand, defined or seen, with what is known of their properties. */
@ApplicationScoped
public class KnownEvents {
    private static final String DEFINED = "SELECT event, schema FROM event_definition WHERE brand = ? ORDER BY key";

    private static final String OBSERVED = "SELECT DISTINCT event FROM observed_event WHERE brand = ?";

    private final Database database;

    KnownEvents(Database database) {
        this.database = database;
    }

    /**
     * The JSON type of each property of each event, such as {@code number} or {@code date-time}; an event of which
     * nobody defined any property has none.
     */
    public Map<String, Map<String, String>> of(String brand) {
        var events = new TreeMap<String, Map<String, String>>();
        database.query(
                OBSERVED, row -> events.computeIfAbsent(row.getString("event"), event -> new TreeMap<>()), brand);
        database.query(
                DEFINED,
                row -> {
                    var properties = events.computeIfAbsent(row.getString("event"), event -> new TreeMap<>());
                    properties.putAll(PropertyTypes.of(Json.tree(row.getString("schema"))));
                    return properties;
                },
                brand);
        return events;
    }
}
