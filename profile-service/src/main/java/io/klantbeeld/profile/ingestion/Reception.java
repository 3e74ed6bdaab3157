package io.klantbeeld.profile.ingestion;

import java.time.Instant;

/**
 * The circumstances in which an item was received.
 *
 * @param receivedAt when
 * @param latest the last time that is not taken for the future
 * @param oldest the first time that is not too long ago
 * @param messageId what to call it when it says nothing itself
 */
record Reception(Instant receivedAt, Instant latest, Instant oldest, String messageId) {}
