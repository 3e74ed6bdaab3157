package io.klantbeeld.gateway.console.administration.imports;

import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Tone;

/** How far an import is. */
enum ImportState {
    RUNNING(Tone.CARE),
    COMPLETED(Tone.GOOD),
    FAILED(Tone.BAD),
    CANCELLED(Tone.CALM),
    UNDOING(Tone.CARE),
    UNDONE(Tone.CALM),
    OTHER(Tone.CALM);

    private final Tone tone;

    ImportState(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** Tells whether it is at work. */
    public boolean works() {
        return this == RUNNING || this == UNDOING;
    }

    public boolean isRunning() {
        return this == RUNNING;
    }

    boolean leftSomething() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    static ImportState of(String name) {
        return Term.find(ImportState.class, name).orElse(OTHER);
    }
}
