package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.console.vocabulary.Term;

/** What kind of value a trait or a property has. */
enum ValueType {
    STRING,
    NUMBER,
    BOOLEAN,
    DATE,
    INSTANT,
    LIST,
    MAP,
    ANY;

    static ValueType of(String name) {
        return Term.find(ValueType.class, name).orElse(ANY);
    }
}
