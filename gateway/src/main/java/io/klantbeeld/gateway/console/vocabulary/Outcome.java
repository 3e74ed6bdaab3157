package io.klantbeeld.gateway.console.vocabulary;

/** What a permission decides. */
enum Outcome {
    PERMIT(Tone.GOOD, "check"),
    PERMIT_WITH_LIMITS(Tone.CARE, "check"),
    DEFER(Tone.CARE, "clock"),
    DENY(Tone.BAD, "cross");

    private final Tone tone;
    private final String icon;

    Outcome(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    Tone tone() {
        return tone;
    }

    String icon() {
        return icon;
    }
}
