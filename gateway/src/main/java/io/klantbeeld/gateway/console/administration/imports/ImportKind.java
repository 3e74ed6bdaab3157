package io.klantbeeld.gateway.console.administration.imports;

import java.util.Arrays;

/** What the rows of a file are about. */
enum ImportKind {
    PROFILES("customers"),
    EVENTS("spark"),
    PURCHASES("invoice");

    private final String icon;

    ImportKind(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** Its name in forms. */
    public String key() {
        return name();
    }

    static ImportKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(EVENTS);
    }
}
