package io.klantbeeld.profile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events as a system of ours sends them. */
final class TestEvent {
    private TestEvent() {}

    static Map<String, Object> identify(String at, Map<String, Object> traits, String... identifiers) {
        var event = event("IDENTIFY", at, identifiers);
        event.put("traits", traits);
        return event;
    }

    static Map<String, Object> track(String name, String at, String... identifiers) {
        var event = event("TRACK", at, identifiers);
        event.put("name", name);
        event.put("properties", Map.of("airport", "AMS"));
        return event;
    }

    static Map<String, Object> event(String type, String at, String... identifiers) {
        var event = new LinkedHashMap<String, Object>();
        event.put("messageId", Unique.name("m"));
        event.put("type", type);
        event.put("occurredAt", Instant.parse(at).toString());
        event.put("identifiers", List.of(identifiers));
        return event;
    }
}
