package io.klantbeeld.gateway.console.vocabulary;

/** What kind of personal data something is. */
enum DataCategory {
    IDENTITY,
    CONTACT,
    FINANCIAL,
    HEALTH,
    LOCALE,
    BEHAVIOUR,
    UNREGISTERED
}
