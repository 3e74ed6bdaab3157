package io.klantbeeld.gateway.console.permission;

import io.klantbeeld.gateway.console.vocabulary.Tone;

/** Whether what was said still counts. */
enum Standing {
    STANDS("check", Tone.GOOD),
    PENDING("clock", Tone.CARE),
    REPLACED("dash", Tone.CALM),
    ENDED("dash", Tone.CALM),
    NOT_COUNTED("cross", Tone.CALM);

    private final String icon;
    private final Tone tone;

    Standing(String icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public String icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }

    public boolean isOver() {
        return this == REPLACED || this == ENDED || this == NOT_COUNTED;
    }
}
