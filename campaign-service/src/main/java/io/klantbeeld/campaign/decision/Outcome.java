package io.klantbeeld.campaign.decision;

/** What became of a person at a step of a campaign. */
enum Outcome {
    PLANNED,
    SENT,
    BLOCKED,
    DEFERRED,
    HELD_OUT
}
