package io.klantbeeld.consent.catalogue;

/** The ground on which a purpose may rest (GDPR Art. 6, ePrivacy Art. 13). */
public enum LegalBasis {
    CONSENT,
    SOFT_OPT_IN,
    LEGITIMATE_INTEREST,
    CONTRACT,
    LEGAL_OBLIGATION
}
