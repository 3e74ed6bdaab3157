package io.klantbeeld.gateway.console.administration.imports;

import io.klantbeeld.gateway.console.vocabulary.Term;

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
        return Term.find(ImportKind.class, name).orElse(EVENTS);
    }
}
