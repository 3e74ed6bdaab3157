package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.Evidence;
import java.time.Instant;
import java.util.List;

/**
 * What somebody says at one moment about one person.
 *
 * @param ik identifier key of the person
 * @param identifier {@code namespace:value} as named; null when only the key is known
 * @param occurredAt when it was said; null for now
 * @param notice name of the notice that was read; null without one
 * @param spokenBy identifier key of who spoke for the person; null when that was the person
 * @param recordedBy the client that brought it, or the public link
 */
record Submission(
        String ik,
        String identifier,
        Authority authority,
        LegalBasis basis,
        Instant occurredAt,
        String notice,
        List<Choice> choices,
        Evidence evidence,
        String spokenBy,
        String recordedBy) {}
