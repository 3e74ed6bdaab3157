package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the segment that a path names, for callers who may see it. */
@ApplicationScoped
public class SegmentLookup {
    private final Segments segments;
    private final Caller caller;

    SegmentLookup(Segments segments, Caller caller) {
        this.segments = segments;
        this.caller = caller;
    }

    /** The segment of a key, retired or not; 404 where there is none, 403 where the token does not name its brand. */
    public Segment get(String key) {
        var segment = segments.byKey(key).orElseThrow(SegmentProblems::unknown);
        caller.brands().require(segment.brand());
        return segment;
    }
}
