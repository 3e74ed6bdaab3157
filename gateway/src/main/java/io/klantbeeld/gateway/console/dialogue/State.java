package io.klantbeeld.gateway.console.dialogue;

/** What can be shown of a list or of a part of a page. */
public enum State {
    READY,
    EMPTY,
    ABSENT,
    FORBIDDEN,
    UNAVAILABLE;

    public boolean isReady() {
        return this == READY;
    }

    public boolean isEmpty() {
        return this == EMPTY;
    }

    /** Tells whether trying again shortly may help. */
    public boolean passes() {
        return this == UNAVAILABLE;
    }

    public String icon() {
        return this == FORBIDDEN ? "lock" : this == ABSENT ? "dash" : "pause";
    }
}
