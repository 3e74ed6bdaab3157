package io.klantbeeld.outbox.relay;

/** What a relay is doing. */
public enum RelayState {
    /** It has not reached the database yet. */
    STARTING,
    /** Another relay of the same database is active. */
    STANDBY,
    /** It is the active relay. */
    LEADING,
    /** It failed, and tries again after a pause. */
    FAILING,
    /** It ended. */
    STOPPED
}
