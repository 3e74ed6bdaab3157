package io.klantbeeld.event.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * Tells that a choice was recorded ({@code consent.event.v1}, keyed by the identifier key it named).
 *
 * @param ik identifier key of the person as named
 * @param identifier the reference {@code namespace:value} as named, so that profile-service can create the person
 * @param profileId the profile as named or as bound when it was recorded; may be null
 * @param personSeq sequence of the choice per {@code ik}, from 1
 * @param action GRANT, CONFIRM, REFUSE, WITHDRAW, OBJECT, RENEW, INVALIDATE or REQUEST
 * @param scope what the choice covers; an empty dimension means all
 */
public record ConsentRecorded(
        UUID eventId,
        String ik,
        String identifier,
        UUID profileId,
        long personSeq,
        String action,
        Scope scope,
        Instant effectiveAt) {
    /** The dimensions of a choice; null means all. */
    public record Scope(String brand, String purpose, String topic, String channel, String contactPoint) {}
}
