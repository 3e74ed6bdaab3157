package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.Evidence;
import io.klantbeeld.consent.fact.RecordedFact;
import java.time.Instant;

/**
 * A fact with all that is kept of how it came.
 *
 * @param evidence null when none was given
 * @param recordedBy the client that brought it, or the consumer
 */
public record FactEntry(RecordedFact fact, Instant occurredAt, Evidence evidence, String recordedBy) {}
