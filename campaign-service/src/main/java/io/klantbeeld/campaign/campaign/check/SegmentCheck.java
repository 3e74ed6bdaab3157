package io.klantbeeld.campaign.campaign.check;

import io.klantbeeld.campaign.projection.KnownSegments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Finds the segments that campaigns name and their brands do not have: conditions on them are false for everybody. */
@ApplicationScoped
class SegmentCheck {
    private final KnownSegments known;

    SegmentCheck(KnownSegments known) {
        this.known = known;
    }

    /** What is found of each campaign, in their order. */
    List<Findings> of(Collection<Subject> campaigns) {
        var keys = campaigns.stream()
                .flatMap(campaign -> campaign.segments().stream())
                .map(NamedSegment::key)
                .distinct()
                .toList();
        var brands = known.brandsOf(keys);
        return campaigns.stream()
                .map(campaign -> Findings.refused(campaign.segments().stream()
                        .filter(segment -> !campaign.brand().equals(brands.get(segment.key())))
                        .map(NamedSegment::unknown)
                        .toList()))
                .toList();
    }
}
