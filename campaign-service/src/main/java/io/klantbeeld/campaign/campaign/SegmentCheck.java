package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.CampaignCompiler.Compilation;
import io.klantbeeld.campaign.campaign.CampaignCompiler.NamedSegment;
import io.klantbeeld.campaign.projection.KnownSegments;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Finds the segments that campaigns name and their brands do not have: conditions on them are false for everybody. */
@ApplicationScoped
class SegmentCheck {
    private static final String UNKNOWN = "is not a segment of the brand";
    private static final String HINT = "segments are defined in profile-service, under /api/v1/segments";

    private final KnownSegments known;

    SegmentCheck(KnownSegments known) {
        this.known = known;
    }

    /** A campaign's brand, and what its conditions came to. */
    record Subject(String brand, Compilation compilation) {}

    /** Those of one campaign. */
    List<Violation> of(String brand, Compilation compilation) {
        return of(List.of(new Subject(brand, compilation))).getFirst();
    }

    /** Those of each campaign, in their order. */
    List<List<Violation>> of(Collection<Subject> campaigns) {
        var keys = campaigns.stream()
                .flatMap(campaign -> campaign.compilation().segments().stream())
                .map(segment -> segment.name().key())
                .distinct()
                .toList();
        var brands = known.brandsOf(keys);
        return campaigns.stream()
                .map(campaign -> campaign.compilation().segments().stream()
                        .filter(segment -> !campaign.brand()
                                .equals(brands.get(segment.name().key())))
                        .map(SegmentCheck::violation)
                        .toList())
                .toList();
    }

    private static Violation violation(NamedSegment segment) {
        return Violation.of(segment.field(), UNKNOWN)
                .at(segment.name().line(), segment.name().column())
                .hinting(HINT);
    }
}
