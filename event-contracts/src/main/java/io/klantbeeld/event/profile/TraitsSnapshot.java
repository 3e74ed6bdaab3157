package io.klantbeeld.event.profile;

import java.util.Map;
import java.util.UUID;

/**
 * Carries the folded traits of a profile ({@code profile.traits.v1}, compacted, for campaign-service only).
 *
 * @param brands trait values by brand and name
 * @param categories data category by trait name
 */
public record TraitsSnapshot(
        UUID profileId, long version, Map<String, Map<String, Object>> brands, Map<String, String> categories) {}
