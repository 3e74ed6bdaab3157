package io.klantbeeld.event.profile;

import java.time.Instant;
import java.util.UUID;

/**
 * Tells whether a profile is in a segment ({@code profile.segment-membership.v1}, compacted by profile and segment).
 *
 * @param until when the membership ended; null while it lasts
 */
public record SegmentMembership(
        UUID profileId,
        String segment,
        long segmentVersion,
        boolean member,
        Instant since,
        Instant until,
        long version) {}
