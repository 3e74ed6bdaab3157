package io.klantbeeld.campaign.decision.gate;

/** The gates of the decision pipeline, in their order. */
public enum Gate {
    IDENTITY,
    LIFECYCLE,
    PERMISSION,
    REACH,
    ELIGIBILITY,
    HOLDOUT,
    COLLISION,
    FREQUENCY,
    ARBITRATION,
    CHANNEL,
    CAPACITY,
    TIMING,
    CONTENT,
    RESERVE,
    DISPATCH
}
