package io.klantbeeld.profile.computed;

/** The ways in which a trait is computed. */
enum Kind {
    /** A function over the moments of an event. */
    AGGREGATE,
    /** Recency, frequency and monetary value. */
    RFM,
    /** Which share of what the person does comes by which channel. */
    CHANNEL_AFFINITY,
    /** The hour of the day at which the person does most. */
    BEST_HOUR,
    /** How much the person does, worth half after each half-life. */
    ENGAGEMENT
}
