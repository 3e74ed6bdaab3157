package io.klantbeeld.profile.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rules of a brand may name. */
public interface Vocabulary {
    /** The type of a trait; nothing where no such trait is registered. */
    Optional<PropertyType> trait(String name);

    /** The names of all traits, for hints. */
    Set<String> traits();

    /** The properties of an event; none where any may come, and nothing where no such event is known. */
    Optional<Map<String, PropertyType>> event(String name);

    /** The names of all events, for hints. */
    Set<String> events();

    /** The keys of all segments that a rule may build upon. */
    Set<String> segments();

    /** Why a known segment may not be built upon; nothing where it may. */
    default Optional<String> objection(String segment) {
        return Optional.empty();
    }
}
