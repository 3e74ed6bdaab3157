package io.klantbeeld.gateway.console.consent;

/** What kind of topic something is. */
enum TopicKind {
    INTEREST,
    PRODUCT,
    THERAPEUTIC_AREA,
    CONTENT_TYPE,
    EVENT
}
