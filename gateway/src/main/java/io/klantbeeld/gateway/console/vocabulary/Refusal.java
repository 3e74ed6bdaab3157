package io.klantbeeld.gateway.console.vocabulary;

/** Why a link between two identifiers makes nobody one person. */
enum Refusal {
    BLOCKED_VALUE,
    GENERIC_VALUE,
    COMPONENT_CAP,
    NEVER_LINK,
    LIMIT,
    MERGE_CAP
}
