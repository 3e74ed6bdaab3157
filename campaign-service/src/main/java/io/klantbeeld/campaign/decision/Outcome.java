package io.klantbeeld.campaign.decision;

/** What became of a person at a step of a campaign. */
public enum Outcome {
    /** It was said to be worth a contact, and nobody made one yet. */
    ADVISED,
    PLANNED,
    SENT,
    BLOCKED,
    DEFERRED,
    HELD_OUT
}
