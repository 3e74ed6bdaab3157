package io.klantbeeld.gateway.console.campaign;

/** Values of fields that have a word of their own. */
enum KnownValue {
    DEFAULT,
    MANDATORY,
    TRANSACTIONAL,
    SERVICE,
    PROMOTIONAL,
    MEDICAL,
    SAFETY,
    CONTACT,
    PER_OCCURRENCE,
    ONCE,
    AFTER,
    DAY,
    WEEK,
    MONTH,
    COMPLAINT_RATE,
    BOUNCE_RATE,
    ERROR_RATE
}
