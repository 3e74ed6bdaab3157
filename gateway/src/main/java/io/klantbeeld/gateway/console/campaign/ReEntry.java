package io.klantbeeld.gateway.console.campaign;

/** How often a person may enter a campaign. */
enum ReEntry {
    PER_OCCURRENCE,
    ONCE,
    AFTER,
    OTHER
}
