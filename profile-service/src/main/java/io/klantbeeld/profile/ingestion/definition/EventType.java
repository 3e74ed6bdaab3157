package io.klantbeeld.profile.ingestion.definition;

/** The kinds of events that have names, and so definitions. */
enum EventType {
    TRACK,
    PAGE,
    SCREEN
}
