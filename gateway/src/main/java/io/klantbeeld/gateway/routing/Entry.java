package io.klantbeeld.gateway.routing;

/** How one enters by a path: what must be shown at the door, and whose limits count. */
enum Entry {
    /** With a token that the gateway verifies. */
    API,
    /** With a write key that the service verifies; browsers ask first (CORS), and the service answers them too. */
    INGESTION,
    /** With nothing: pages for everybody, whose links carry their own sealed token, and what providers sign. */
    PUBLIC,
    /** With the session of a person who signed in to the console. */
    SESSION
}
