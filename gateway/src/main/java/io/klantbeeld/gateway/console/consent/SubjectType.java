package io.klantbeeld.gateway.console.consent;

/** As whom the law sees a person. */
enum SubjectType {
    CONSUMER,
    SOLE_TRADER,
    LEGAL_PERSON,
    HCP,
    MINOR
}
