package io.klantbeeld.profile.ingestion;

import java.time.Instant;
import java.util.function.BiPredicate;

/**
 * The circumstances in which an item was received.
 *
 * @param receivedAt when
 * @param latest the last time that is not taken for the future
 * @param kept tells of a type of moments and a time whether the timeline still keeps such a moment
 * @param messageId what to call it when it says nothing itself
 */
record Reception(Instant receivedAt, Instant latest, BiPredicate<String, Instant> kept, String messageId) {}
