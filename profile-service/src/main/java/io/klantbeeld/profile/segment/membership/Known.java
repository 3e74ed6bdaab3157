package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.traits.StoredTraits;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that was read about persons to evaluate segments at an instant.
 *
 * @param brands that know them
 * @param traits that were claimed
 * @param computed names of traits that are not claimed but computed
 */
record Known(
        Instant at,
        Map<UUID, Set<String>> brands,
        Map<UUID, StoredTraits.OfPerson> traits,
        Map<Standing.Key, Standing> standings,
        Set<String> computed,
        Reckoned reckoned) {
    private static final String EVERY_BRAND = "*";

    /** The same, and what events come to. */
    Known with(Reckoned more) {
        return new Known(at, brands, traits, standings, computed, more);
    }

    Standing standing(UUID profile, LiveSegment segment) {
        return standings.getOrDefault(new Standing.Key(profile, segment.id()), Standing.NONE);
    }

    Map<String, Object> traits(UUID profile, String brand) {
        var claimed = traits.get(profile);
        return claimed == null ? Map.of() : claimed.seenBy(brand);
    }

    /** A brand has nobody in its segments whom it does not know, though the rule would hold for them. */
    boolean concerns(UUID profile, LiveSegment segment) {
        var known = brands.getOrDefault(profile, Set.of());
        return !segment.ofAnybody() || known.contains(segment.brand()) || known.contains(EVERY_BRAND);
    }
}
