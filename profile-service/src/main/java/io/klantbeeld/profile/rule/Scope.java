package io.klantbeeld.profile.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The values that a text may name after a root.
 *
 * @param kind what such a value is called to its author
 * @param type the type of a value; nothing where there is none of this name
 * @param names of all values, for hints
 */
record Scope(Root root, String kind, Function<String, Optional<PropertyType>> type, Set<String> names) {
    /** What stands before the name. */
    enum Root {
        TRAITS,
        EVENT,
        PROPERTIES
    }

    static final String TRAITS = "traits";
    static final String EVENT = "event";
    static final String PROPERTIES = "properties";

    /** What every event has beside its properties. */
    static final Map<String, PropertyType> FIELDS = Map.of(
            "interactionId", PropertyType.STRING,
            "type", PropertyType.STRING,
            "name", PropertyType.STRING,
            "channel", PropertyType.STRING,
            "direction", PropertyType.STRING,
            "brand", PropertyType.STRING,
            "source", PropertyType.STRING,
            "occurredAt", PropertyType.INSTANT);

    static Scope traits(Vocabulary vocabulary) {
        return new Scope(Root.TRAITS, "trait", vocabulary::trait, vocabulary.traits());
    }

    static Scope fields() {
        return new Scope(
                Root.EVENT, "field of an event", name -> Optional.ofNullable(FIELDS.get(name)), FIELDS.keySet());
    }

    /** The properties of an event; any name will do where none is known. */
    static Scope properties(Map<String, PropertyType> known) {
        Function<String, Optional<PropertyType>> type =
                known.isEmpty() ? name -> Optional.of(PropertyType.ANY) : name -> Optional.ofNullable(known.get(name));
        return new Scope(Root.PROPERTIES, "property of the event", type, known.keySet());
    }
}
