package io.klantbeeld.gateway.console.consent;

/** What kind of purpose personal data are used for. */
enum PurposeClass {
    MARKETING,
    PERSONALISATION,
    PROFILING,
    DATA_SHARING,
    RESEARCH,
    MEDICAL_INFO,
    SERVICE,
    LEGAL,
    SAFETY
}
