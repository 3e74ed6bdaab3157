package io.klantbeeld.gateway.console.administration.consent;

/** What a definition tells, by its label. */
enum Field {
    NAME,
    NAMES,
    LEGAL_NAME,
    COUNTRY,
    CONTACT,
    DPO,
    TIME_ZONE,
    CONTROLLER,
    LANGUAGE,
    PURPOSE_CLASS,
    BASES,
    CATEGORIES,
    RECIPIENTS,
    VALIDITY,
    GRACE,
    DOUBLE_OPT_IN,
    MIN_AGE,
    PARENT,
    ASSESSMENT,
    BRAND,
    TOPIC_KIND,
    PROMOTIONAL,
    PURPOSE,
    CHANGE,
    EFFECTIVE,
    BRANDS,
    PURPOSES,
    TOPICS,
    CHANNELS
}
