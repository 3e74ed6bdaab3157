package io.klantbeeld.gateway.console.campaign.simulation;

import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Tone;

/** How far a simulation is. */
enum SimulationState {
    QUEUED(Tone.CARE, "clock"),
    RUNNING(Tone.CARE, "flask"),
    COMPLETED(Tone.GOOD, "check"),
    FAILED(Tone.BAD, "cross"),
    CANCELLED(Tone.CALM, "pause"),
    OTHER(Tone.CALM, "dash");

    private final Tone tone;
    private final String icon;

    SimulationState(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public Tone tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** Tells whether it is not over. */
    public boolean works() {
        return this == QUEUED || this == RUNNING;
    }

    public boolean isFailed() {
        return this == FAILED;
    }

    public boolean isCancelled() {
        return this == CANCELLED;
    }

    static SimulationState of(String name) {
        return Term.find(SimulationState.class, name).orElse(OTHER);
    }
}
