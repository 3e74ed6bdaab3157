package io.klantbeeld.profile.identity.graph;

/** Why a link joins nobody. */
public enum Refusal {
    /** One of its values stands for nobody. */
    BLOCKED_VALUE,
    /** One of its values links too many persons. */
    GENERIC_VALUE,
    /** The component has so many links that this namespace no longer counts. */
    COMPONENT_CAP,
    /** A steward keeps the two apart. */
    NEVER_LINK,
    /** One person would have too many identifiers of a namespace. */
    LIMIT,
    /** One person would rest on too many merges within a time. */
    MERGE_CAP
}
