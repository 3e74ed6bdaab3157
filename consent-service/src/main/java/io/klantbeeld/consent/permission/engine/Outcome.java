package io.klantbeeld.consent.permission.engine;

/** What a decision says. */
public enum Outcome {
    PERMIT,
    PERMIT_WITH_LIMITS,
    DEFER,
    DENY;

    /** Whether the contact may be made. */
    public boolean permits() {
        return this == PERMIT || this == PERMIT_WITH_LIMITS;
    }
}
