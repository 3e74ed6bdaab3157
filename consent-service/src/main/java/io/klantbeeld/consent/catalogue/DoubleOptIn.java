package io.klantbeeld.consent.catalogue;

/** Whether a grant waits for a confirmation through the contact point itself. */
public enum DoubleOptIn {
    NONE,
    REQUIRED
}
