package io.klantbeeld.gateway.console.consent;

/** How much a notice differs from the one before. */
enum ChangeClass {
    EDITORIAL,
    CLARIFYING,
    MATERIAL
}
