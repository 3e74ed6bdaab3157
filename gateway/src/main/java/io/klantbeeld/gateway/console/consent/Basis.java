package io.klantbeeld.gateway.console.consent;

/** On what ground personal data are used. */
enum Basis {
    CONSENT,
    SOFT_OPT_IN,
    LEGITIMATE_INTEREST,
    CONTRACT,
    LEGAL_OBLIGATION
}
