package io.klantbeeld.consent.publication;

import java.time.Instant;
import java.util.UUID;

/**
 * A publication of the permissions of all profiles.
 *
 * @param finishedAt null while it goes on
 * @param published how many profiles it has reached
 */
record Republication(UUID id, RepublicationReason reason, Instant requestedAt, Instant finishedAt, long published) {}
