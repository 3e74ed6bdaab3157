package io.klantbeeld.profile.ingestion;

import io.klantbeeld.reference.Identifier;
import java.time.Instant;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The circumstances in which an item was received.
 *
 * @param receivedAt when
 * @param latest the last time that is not taken for the future
 * @param kept tells of a type of moments and a time whether the timeline still keeps such a moment
 * @param messageId what to call it when it says nothing itself
 * @param blocked tells of an identifier whether it stands for nobody
 * @param admits counts an event of its best identifier, and tells whether there may be so many
 */
record Reception(
        Instant receivedAt,
        Instant latest,
        BiPredicate<String, Instant> kept,
        String messageId,
        Predicate<Identifier> blocked,
        Predicate<Identifier> admits) {}
