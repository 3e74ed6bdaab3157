package io.klantbeeld.profile.stewardship;

/** What was asked of whom; an Idempotency-Key is for both, and the reference, which may be an address, is kept hashed. */
record Asked(String ref, Object request) {}
