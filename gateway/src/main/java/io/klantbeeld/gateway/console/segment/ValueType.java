package io.klantbeeld.gateway.console.segment;

import java.util.Arrays;

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
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(ANY);
    }
}
