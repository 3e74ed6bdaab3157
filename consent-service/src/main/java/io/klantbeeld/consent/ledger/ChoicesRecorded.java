package io.klantbeeld.consent.ledger;

import java.util.Set;
import java.util.UUID;

/** Tells the features of this service, inside the transaction, whose choices were recorded; none for a person without a profile. */
public record ChoicesRecorded(Set<UUID> profileIds) {}
