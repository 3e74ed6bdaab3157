package io.klantbeeld.gateway.console.administration.definition;

/** What kind of event a source sends. */
enum EventType {
    TRACK,
    PAGE,
    SCREEN,
    CONTACT_MOMENT,
    OTHER;

    /** Tells whether its events are told apart by a name that can be defined. */
    boolean isDefinable() {
        return this == TRACK || this == PAGE || this == SCREEN;
    }

    /** Its name in forms. */
    public String key() {
        return name();
    }

    static EventType of(String name) {
        for (var type : values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return OTHER;
    }
}
