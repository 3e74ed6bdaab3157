package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Tone;

/** How far a segment is. */
enum SegmentState {
    BUILDING(Tone.CARE, "replay"),
    LIVE(Tone.GOOD, "check"),
    FAILED(Tone.BAD, "pause"),
    RETIRED(Tone.CALM, "dash"),
    OTHER(Tone.CALM, "dash");

    private final Tone tone;
    private final String icon;

    SegmentState(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public Tone tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** Tells whether not everybody was evaluated, and nobody is at it. */
    public boolean isUnfinished() {
        return this == FAILED;
    }

    static SegmentState of(String name) {
        return Term.find(SegmentState.class, name).orElse(OTHER);
    }
}
