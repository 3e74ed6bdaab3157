package io.klantbeeld.gateway.console.campaign.person;

import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Tone;

/** What a campaign decided about a customer. */
enum DecisionOutcome {
    PLANNED(Tone.GOOD, "check"),
    SENT(Tone.GOOD, "check"),
    BLOCKED(Tone.BAD, "cross"),
    DEFERRED(Tone.CARE, "clock"),
    HELD_OUT(Tone.CALM, "dash"),
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

    static DecisionOutcome of(String name) {
        return Term.find(DecisionOutcome.class, name).orElse(OTHER);
    }
}
