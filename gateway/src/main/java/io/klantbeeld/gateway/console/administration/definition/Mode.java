package io.klantbeeld.gateway.console.administration.definition;

import io.klantbeeld.gateway.console.vocabulary.Tone;

/** What becomes of an event that its schema does not allow. */
enum Mode {
    OBSERVE(Tone.CALM),
    WARN(Tone.CARE),
    ENFORCE(Tone.GOOD);

    private final Tone tone;

    Mode(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** Its name in forms. */
    public String key() {
        return name();
    }

    static Mode of(String name) {
        for (var mode : values()) {
            if (mode.name().equals(name)) {
                return mode;
            }
        }
        return OBSERVE;
    }
}
