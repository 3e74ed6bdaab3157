package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.profile.rule.PropertyType;
import io.klantbeeld.profile.rule.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A vocabulary in which every event is known, with any properties. */
record AnyEvents(Vocabulary named) implements Vocabulary {
    @Override
    public Optional<PropertyType> trait(String name) {
        return named.trait(name);
    }

    @Override
    public Set<String> traits() {
        return named.traits();
    }

    @Override
    public Optional<Map<String, PropertyType>> event(String name) {
        return Optional.of(Map.of());
    }

    @Override
    public Set<String> events() {
        return named.events();
    }

    @Override
    public Set<String> segments() {
        return named.segments();
    }
}
