package io.klantbeeld.gateway.console.administration;

/** What was just done, to be said on the next page. */
public enum Done {
    SAVED,
    CREATED,
    ENABLED,
    DISABLED,
    REVOKED,
    REMOVED,
    DISCARDED,
    REPLAYED,
    STILL_REJECTED,
    STARTED,
    CANCELLED,
    DECIDED
}
