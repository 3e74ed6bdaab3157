package io.klantbeeld.gateway.console.dialogue;

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
    DECIDED,
    ACTIVATED,
    DEFINED,
    RETIRED,
    AMENDED,
    CLAIMED,
    BLOCKED,
    LIFTED,
    DRAFTED,
    IN_FORCE,
    SUBMITTED,
    APPROVED,
    REJECTED,
    SCHEDULED,
    PAUSED,
    RESUMED,
    COMPLETED,
    WITHDRAWN,
    ARCHIVED,
    KILLED,
    KILL_LIFTED,
    RELEASED,
    COPIED,
    RESOLVED,
    REDRIVEN,
    REVISED;

    /** Tells whether what was tried did not come to pass. */
    boolean isRefusal() {
        return this == STILL_REJECTED;
    }
}
