package io.klantbeeld.gateway.console.administration.computed;

import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Tone;

/** How far the newest version of a computed trait is. */
enum ComputedState {
    BUILDING(Tone.CARE, "replay"),
    LIVE(Tone.GOOD, "check"),
    CANCELLED(Tone.CALM, "pause"),
    OTHER(Tone.CALM, "dash");

    private final Tone tone;
    private final String icon;

    ComputedState(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public Tone tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** Tells whether what happened before is being counted. */
    public boolean works() {
        return this == BUILDING;
    }

    static ComputedState of(String name) {
        return Term.find(ComputedState.class, name).orElse(OTHER);
    }
}
