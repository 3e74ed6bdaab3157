package io.klantbeeld.gateway.console.administration.registry;

import io.klantbeeld.gateway.console.vocabulary.Term;
import java.util.List;

/** What the value of a trait is, and what can be laid down for it beside. */
enum TraitType {
    STRING("pattern", "maxLength", "values"),
    NUMBER("minimum", "maximum"),
    BOOLEAN,
    DATE,
    INSTANT,
    LIST("maxItems"),
    MAP,
    OTHER;

    private final List<String> validations;

    TraitType(String... validations) {
        this.validations = List.of(validations);
    }

    /** Its name in forms. */
    public String key() {
        return name();
    }

    /** Whether its values can be validated by a member of this name. */
    boolean has(String validation) {
        return validations.contains(validation);
    }

    static TraitType of(String name) {
        return Term.find(TraitType.class, name).orElse(OTHER);
    }
}
