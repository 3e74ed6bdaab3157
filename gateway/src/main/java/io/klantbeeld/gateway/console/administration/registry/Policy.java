package io.klantbeeld.gateway.console.administration.registry;

import io.klantbeeld.gateway.console.vocabulary.Term;

/** Which value a trait has when its claims differ. */
enum Policy {
    MOST_RECENT,
    SOURCE_PRECEDENCE,
    VERIFIED_FIRST,
    MOST_FREQUENT,
    FIRST,
    MAX,
    MIN,
    UNION,
    OTHER;

    /** Its name in forms. */
    public String key() {
        return name();
    }

    static Policy of(String name) {
        return Term.find(Policy.class, name).orElse(OTHER);
    }
}
