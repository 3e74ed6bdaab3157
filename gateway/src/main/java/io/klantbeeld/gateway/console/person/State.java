package io.klantbeeld.gateway.console.person;

/** What a section of a page can show. */
public enum State {
    READY,
    EMPTY,
    UNAVAILABLE,
    FORBIDDEN;

    public boolean isReady() {
        return this == READY;
    }

    public boolean isEmpty() {
        return this == EMPTY;
    }

    public boolean isUnavailable() {
        return this == UNAVAILABLE;
    }
}
