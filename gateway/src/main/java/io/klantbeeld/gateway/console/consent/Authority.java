package io.klantbeeld.gateway.console.consent;

/** Who spoke for the person. */
enum Authority {
    SUBJECT,
    GUARDIAN,
    RELAYED_BY_STAFF,
    SIGNAL,
    IMPORT,
    INFERRED
}
