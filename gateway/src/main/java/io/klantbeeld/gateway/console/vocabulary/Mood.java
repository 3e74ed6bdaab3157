package io.klantbeeld.gateway.console.vocabulary;

import java.math.BigDecimal;

/** How a person felt at a contact moment, by the sentiment that it tells. */
enum Mood {
    POSITIVE(Tone.GOOD, "smile"),
    NEUTRAL(Tone.CALM, "neutral"),
    NEGATIVE(Tone.BAD, "frown");

    private static final BigDecimal THIRD = new BigDecimal("0.333");

    private final Tone tone;
    private final String icon;

    Mood(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    Tone tone() {
        return tone;
    }

    String icon() {
        return icon;
    }

    /** The mood of a sentiment from −1 to 1, each a third of the range. */
    static Mood of(BigDecimal sentiment) {
        if (sentiment.abs().compareTo(THIRD) <= 0) {
            return NEUTRAL;
        }
        return sentiment.signum() > 0 ? POSITIVE : NEGATIVE;
    }
}
