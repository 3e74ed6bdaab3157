package io.klantbeeld.campaign.campaign.definition;

import jakarta.validation.constraints.Size;

/**
 * Whom a campaign is for; where both are given, both have to hold.
 *
 * @param segment key of a segment of the brand; may be null
 * @param when condition on the person, in CEL over {@code traits} and {@code inSegment()}; may be null
 */
public record Audience(
        @Size(max = 80) String segment, @Size(max = 4_000) String when) {}
