package io.klantbeeld.consent.subject;

import java.util.Set;
import java.util.UUID;

/** Tells the features of this service, inside the transaction, that newer versions of profiles were taken in. */
public record ProfilesSeen(Set<UUID> profileIds) {}
