package io.klantbeeld.consent.choice;

/** What became of a choice when it was recorded. */
public enum EventState {
    EFFECTIVE,
    /** A grant that counts from its confirmation. */
    PENDING_DOUBLE_OPT_IN,
    /** Kept as history: it was not allowed to raise permission. */
    HISTORICAL_ONLY
}
