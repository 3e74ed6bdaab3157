package io.klantbeeld.event.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * Acknowledges that a store is done with a privacy request ({@code *.privacy.v1}).
 *
 * @param store name of the store
 * @param state CLEAN or FAILED
 * @param deleted number of rows deleted
 */
public record StoreAcknowledged(UUID requestId, UUID profileId, String store, String state, long deleted, Instant at) {}
