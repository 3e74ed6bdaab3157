package io.klantbeeld.gateway.console.consent;

/** What the law asks for before a contact. */
enum Requirement {
    OPT_IN,
    DOUBLE_OPT_IN,
    SOFT_OPT_IN,
    LEGITIMATE_INTEREST,
    FORBIDDEN
}
