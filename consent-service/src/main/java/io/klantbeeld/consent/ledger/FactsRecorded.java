package io.klantbeeld.consent.ledger;

import java.util.Set;
import java.util.UUID;

/** Tells the features of this service, inside the transaction, of whom facts were recorded; none without a profile. */
public record FactsRecorded(Set<UUID> profileIds) {}
