package io.klantbeeld.campaign.decision;

/** What became of a person at a step of a campaign. */
public enum Outcome {
    PLANNED,
    SENT,
    BLOCKED,
    DEFERRED,
    HELD_OUT
}
