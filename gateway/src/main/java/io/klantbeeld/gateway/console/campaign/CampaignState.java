package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Tone;

/** Where a campaign or one of its revisions stands. */
public enum CampaignState {
    DRAFT(Tone.CALM, "pen"),
    IN_REVIEW(Tone.CARE, "eye"),
    APPROVED(Tone.GOOD, "check"),
    SCHEDULED(Tone.GOOD, "clock"),
    RUNNING(Tone.GOOD, "spark"),
    PAUSED(Tone.CARE, "pause"),
    COMPLETED(Tone.CALM, "flag"),
    ARCHIVED(Tone.CALM, "file"),
    CANCELLED(Tone.CALM, "cross"),
    OTHER(Tone.CALM, "dash");

    private final Tone tone;
    private final String icon;

    CampaignState(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public Tone tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** The state of this name. */
    public static CampaignState of(String name) {
        return Term.find(CampaignState.class, name).orElse(OTHER);
    }
}
