package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.profile.traits.registry.TraitFollower;
import io.klantbeeld.profile.traits.registry.TraitUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Knows which segments look at a trait, and has them built anew when it is computed in another way. */
@ApplicationScoped
class SegmentTraitUse implements TraitUse, TraitFollower {
    private final Segments segments;
    private final BuildRequests builds;

    SegmentTraitUse(Segments segments, BuildRequests builds) {
        this.segments = segments;
        this.builds = builds;
    }

    @Override
    public List<String> of(String trait) {
        return segments.lookingAt(trait).values().stream()
                .map(key -> "segment " + key)
                .toList();
    }

    /** Of whom nothing happened the value may be another too, so everybody is evaluated. */
    @Override
    public void recomputed(String trait) {
        segments.lookingAt(trait).keySet().forEach(builds::request);
    }
}
