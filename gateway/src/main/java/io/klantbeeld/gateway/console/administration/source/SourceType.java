package io.klantbeeld.gateway.console.administration.source;

import io.klantbeeld.gateway.console.vocabulary.Term;

/** What kind of system a source is. */
enum SourceType {
    WEB("globe"),
    APP("phone-screen"),
    STORE("people"),
    CALL_CENTRE("phone"),
    CRM("book"),
    SERVER("screen"),
    OTHER("plug");

    private final String icon;

    SourceType(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** Its name in forms. */
    public String key() {
        return name();
    }

    static SourceType of(String name) {
        return Term.find(SourceType.class, name).orElse(OTHER);
    }
}
