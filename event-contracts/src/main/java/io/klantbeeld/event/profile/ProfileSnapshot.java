package io.klantbeeld.event.profile;

import java.util.List;
import java.util.UUID;

/**
 * Tells who a profile is and where it can be reached ({@code profile.profile.v1}, compacted).
 *
 * @param version rises with every change of published state
 * @param mergedInto the survivor when {@code state} is MERGED, else null
 * @param locale BCP 47 tag of the person's language; may be null
 * @param timeZone IANA zone; may be null
 * @param country ISO 3166-1 alpha-2; may be null
 * @param subjectType CONSUMER unless a source said otherwise
 */
public record ProfileSnapshot(
        UUID profileId,
        long version,
        ProfileState state,
        UUID mergedInto,
        List<KnownIdentifier> identifiers,
        List<ContactPoint> contactPoints,
        String locale,
        String timeZone,
        String country,
        String subjectType) {
    /**
     * An identifier of the profile.
     *
     * @param ik identifier key, see person-reference
     * @param brands brands whose sources named it
     */
    public record KnownIdentifier(String ik, String namespace, String value, List<String> brands) {}

    /**
     * An address at which the person can be reached.
     *
     * @param channel EMAIL, SMS, PHONE, …
     * @param value the address as it is to be used
     * @param country ISO 3166-1 alpha-2 of the address; may be null
     * @param brands brands that may use it
     */
    public record ContactPoint(
            String channel, String ik, String value, boolean verified, String country, List<String> brands) {}
}
