package io.klantbeeld.gateway.access;

import java.time.Instant;

/**
 * A token whose signature, issuer, audience and time were found right.
 *
 * @param client the client that it was issued to
 * @param expiresAt when it stops being right
 */
public record VerifiedToken(String client, Instant expiresAt) {}
