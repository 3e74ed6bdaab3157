package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.rule.EventFilter;
import java.util.HashMap;
import java.util.Map;

/** Compiles the filters of series, each text once. */
final class Filters {
    private final Map<String, EventFilter> before;
    private final Map<String, EventFilter> used = new HashMap<>();

    Filters(Map<String, EventFilter> before) {
        this.before = before;
    }

    /** The filter of a text that was checked when it was defined; null for none. */
    EventFilter of(String text) {
        return text.isEmpty() ? null : used.computeIfAbsent(text, this::compiled);
    }

    Map<String, EventFilter> used() {
        return used;
    }

    private EventFilter compiled(String text) {
        var known = before.get(text);
        return known == null ? EventFilter.compile(text, Map.of()) : known;
    }
}
