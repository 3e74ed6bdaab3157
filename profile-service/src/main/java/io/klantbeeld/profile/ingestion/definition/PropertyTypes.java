package io.klantbeeld.profile.ingestion.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Reads from a schema of an event what types its properties have. */
final class PropertyTypes {
    private PropertyTypes() {}

    /** The JSON type of each property that is named, such as {@code number} or {@code date-time}. */
    static Map<String, String> of(JsonNode schema) {
        var types = new TreeMap<String, String>();
        schema.path("properties")
                .properties()
                .forEach(property -> types.put(property.getKey(), type(property.getValue())));
        return types;
    }

    private static String type(JsonNode property) {
        var format = property.path("format").asText();
        return format.equals("date-time") || format.equals("date")
                ? format
                : property.path("type").asText("any");
    }
}
