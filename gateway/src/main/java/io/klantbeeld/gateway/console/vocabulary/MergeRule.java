package io.klantbeeld.gateway.console.vocabulary;

/** How one value was chosen among several claims of a trait. */
enum MergeRule {
    SOURCE_PRECEDENCE,
    MOST_RECENT,
    FIRST,
    MAX,
    MIN,
    UNION,
    MOST_FREQUENT,
    VERIFIED_FIRST
}
