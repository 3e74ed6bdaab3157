package io.klantbeeld.profile.ingestion.definition;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the types of properties that others compute with. */
@ApplicationScoped
class HeldTypes {
    private final KnownEvents events;
    private final List<EventUse> uses;

    HeldTypes(KnownEvents events, @All List<EventUse> uses) {
        this.events = events;
        this.uses = uses;
    }

    /** Refuses a definition that gives a property another type, if anything computes with it. */
    void requireHeld(EventDefinitionSettings settings) {
        var retyped = retyped(settings);
        if (retyped.isEmpty()) {
            return;
        }
        var needed = uses.stream()
                .flatMap(use -> use.of(settings.brand(), settings.event(), retyped).stream())
                .sorted()
                .toList();
        if (!needed.isEmpty()) {
            throw DefinitionProblems.typesInUse(needed);
        }
    }

    private Set<String> retyped(EventDefinitionSettings settings) {
        var types = PropertyTypes.of(settings.schemaOrAny());
        var known = types.isEmpty()
                ? Map.<String, String>of()
                : events.of(settings.brand()).getOrDefault(settings.event(), Map.of());
        return known.entrySet().stream()
                .filter(before -> !before.getValue().equals(types.getOrDefault(before.getKey(), before.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
