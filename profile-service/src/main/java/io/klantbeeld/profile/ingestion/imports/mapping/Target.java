package io.klantbeeld.profile.ingestion.imports.mapping;

import io.klantbeeld.reference.Namespaces;
import java.util.Optional;

/** What the value of a cell becomes in the event. */
sealed interface Target {
    record Named(String namespace) implements Target {}

    record Trait(String name) implements Target {}

    record Property(String name) implements Target {}

    /** A part of which an event has one. */
    enum Part implements Target {
        TIME,
        NAME,
        CHANNEL,
        INTERACTION
    }

    /** Reads a target as definitions write it; empty when it is none. */
    static Optional<Target> parse(String text) {
        int colon = text.indexOf(':');
        var name = colon < 0 ? "" : text.substring(colon + 1).strip();
        return switch (colon < 0 ? text : text.substring(0, colon)) {
            case "identifier" -> Namespaces.isValidName(name) ? Optional.of(new Named(name)) : Optional.empty();
            case "trait" -> isName(name) ? Optional.of(new Trait(name)) : Optional.empty();
            case "property" -> isName(name) ? Optional.of(new Property(name)) : Optional.empty();
            case "time" -> part(colon, Part.TIME);
            case "name" -> part(colon, Part.NAME);
            case "channel" -> part(colon, Part.CHANNEL);
            case "interaction" -> part(colon, Part.INTERACTION);
            default -> Optional.empty();
        };
    }

    private static Optional<Target> part(int colon, Part part) {
        return colon < 0 ? Optional.of(part) : Optional.empty();
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= 255;
    }
}
