package io.klantbeeld.gateway.console.campaign;

/** The gates of a decision, in their order. */
enum GateName {
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
    DISPATCH,
    OTHER
}
