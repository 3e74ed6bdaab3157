package io.klantbeeld.profile.ingestion.definition;

/** What becomes of an event that its schema does not allow. */
enum Mode {
    /** It is accepted and counted; the schema is not applied. */
    OBSERVE,
    /** It is accepted and marked. */
    WARN,
    /** It goes to quarantine. */
    ENFORCE
}
