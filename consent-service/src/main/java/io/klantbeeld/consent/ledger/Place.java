package io.klantbeeld.consent.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a submission goes in the history of its key.
 *
 * @param firstSeq sequence of its first choice
 * @param receivedAt when it was received; never before what the key's history holds already
 */
record Place(long firstSeq, Instant receivedAt) {

    long seq(int index) {
        return firstSeq + index;
    }

    /** When something was said: as told, else when it was received. */
    Instant occurredAt(Instant told) {
        return told == null ? receivedAt : told.truncatedTo(ChronoUnit.MICROS);
    }

    /** Choices of one submission are a microsecond apart, so that their order is kept. */
    Instant effectiveAt(Instant occurredAt, int index) {
        var effective = occurredAt.isBefore(receivedAt) ? occurredAt : receivedAt;
        return effective.plus(index, ChronoUnit.MICROS);
    }
}
