package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.Evidence;
import io.klantbeeld.consent.fact.Fact;
import java.time.Instant;
import java.util.List;

/**
 * What somebody states at one moment about one person, beside choices.
 *
 * @param ik identifier key of the person
 * @param occurredAt when it was stated; null for now
 * @param evidence null when none was given
 * @param recordedBy the client that brought it, or the consumer
 */
public record FactSubmission(
        String ik, Authority authority, Instant occurredAt, List<Fact> facts, Evidence evidence, String recordedBy) {}
