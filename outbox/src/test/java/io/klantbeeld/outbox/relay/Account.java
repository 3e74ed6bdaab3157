package io.klantbeeld.outbox.relay;

/** The state of an account, and what an event tells of it. */
record Account(String key, long version) {}
