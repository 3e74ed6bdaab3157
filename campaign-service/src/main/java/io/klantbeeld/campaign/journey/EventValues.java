package io.klantbeeld.campaign.journey;

import io.klantbeeld.event.profile.InteractionRecorded;
import java.util.HashMap;
import java.util.Map;

/** An interaction as conditions and templates see it. */
final class EventValues {
    private EventValues() {}

    static Map<String, Object> of(InteractionRecorded interaction) {
        var event = new HashMap<String, Object>();
        put(event, "interactionId", interaction.interactionId());
        put(event, "type", interaction.type());
        put(event, "name", interaction.name());
        put(event, "channel", interaction.channel());
        put(event, "direction", interaction.direction());
        put(event, "brand", interaction.brand());
        put(event, "occurredAt", interaction.occurredAt());
        put(event, "source", interaction.source());
        event.put("properties", interaction.properties() == null ? Map.of() : interaction.properties());
        event.put("context", interaction.context() == null ? Map.of() : interaction.context());
        return event;
    }

    private static void put(Map<String, Object> event, String name, Object value) {
        if (value != null) {
            event.put(name, value.toString());
        }
    }
}
