package io.klantbeeld.consent.choice;

/** What a choice does. */
public enum Action {
    GRANT,
    CONFIRM,
    REFUSE,
    WITHDRAW,
    OBJECT,
    RENEW,
    INVALIDATE,
    REQUEST;

    /** Whether it can open cells. */
    public boolean raises() {
        return this == GRANT || this == RENEW;
    }

    /** Whether it closes cells: a denial. */
    public boolean lowers() {
        return this == REFUSE || this == WITHDRAW || this == OBJECT || this == INVALIDATE;
    }
}
