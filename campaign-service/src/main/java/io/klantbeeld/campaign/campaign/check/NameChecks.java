package io.klantbeeld.campaign.campaign.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Checks what many campaigns name of others at once: segments, purposes, topics and what policies make of each other. */
@ApplicationScoped
class NameChecks {
    private final SegmentCheck segments;
    private final CatalogueCheck catalogue;
    private final PolicyAdvice policies;

    NameChecks(SegmentCheck segments, CatalogueCheck catalogue, PolicyAdvice policies) {
        this.segments = segments;
        this.catalogue = catalogue;
        this.policies = policies;
    }

    /** What is found of each campaign, in their order. */
    List<Findings> of(List<Subject> campaigns) {
        var unknownSegments = segments.of(campaigns);
        var unknownNames = catalogue.of(campaigns);
        var advice = policies.of(campaigns);
        return IntStream.range(0, campaigns.size())
                .mapToObj(i -> unknownSegments.get(i).and(unknownNames.get(i)).and(advice.get(i)))
                .toList();
    }
}
