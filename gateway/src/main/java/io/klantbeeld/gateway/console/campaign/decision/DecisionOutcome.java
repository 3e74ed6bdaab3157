package io.klantbeeld.gateway.console.campaign.decision;

import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Tone;

/** What a campaign decided about a customer. */
public enum DecisionOutcome {
    PLANNED(Tone.GOOD, "check"),
    SENT(Tone.GOOD, "check"),
    BLOCKED(Tone.BAD, "cross"),
    DEFERRED(Tone.CARE, "clock"),
    HELD_OUT(Tone.CALM, "dash"),
    NOT_ENTERED(Tone.CALM, "arrow-out"),
    OTHER(Tone.CALM, "dash");

    private final Tone tone;
    private final String icon;

    DecisionOutcome(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public Tone tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** The outcome of this name. */
    public static DecisionOutcome of(String name) {
        return Term.find(DecisionOutcome.class, name).orElse(OTHER);
    }
}
