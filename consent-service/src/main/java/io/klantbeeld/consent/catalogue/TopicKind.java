package io.klantbeeld.consent.catalogue;

/** What a topic stands for. */
enum TopicKind {
    INTEREST,
    PRODUCT,
    THERAPEUTIC_AREA,
    CONTENT_TYPE,
    EVENT
}
