package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Tone;

/** How far a build is. */
enum BuildState {
    PREPARING(Tone.CARE),
    RUNNING(Tone.CARE),
    COMPLETED(Tone.GOOD),
    FAILED(Tone.BAD),
    CANCELLED(Tone.CALM),
    OTHER(Tone.CALM);

    private final Tone tone;

    BuildState(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** Tells whether it is at work. */
    public boolean works() {
        return this == PREPARING || this == RUNNING;
    }

    static BuildState of(String name) {
        return Term.find(BuildState.class, name).orElse(OTHER);
    }
}
