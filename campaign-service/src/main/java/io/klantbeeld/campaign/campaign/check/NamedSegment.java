package io.klantbeeld.campaign.campaign.check;

import io.klantbeeld.campaign.expression.SegmentName;
import io.klantbeeld.rest.Violation;

/**
 * A segment that a campaign names, and where it does.
 *
 * @param unknown what is said of it, with field and position, where the brand has no such segment
 */
public record NamedSegment(String key, Violation unknown) {
    private static final String UNKNOWN = "is not a segment of the brand";
    private static final String HINT = "segments are defined in profile-service, under /api/v1/segments";

    /** One that is named in the condition of a field. */
    public static NamedSegment in(String field, SegmentName name) {
        return new NamedSegment(name.key(), unknown(field).at(name.line(), name.column()));
    }

    /** One that is the value of a field. */
    public static NamedSegment in(String field, String key) {
        return new NamedSegment(key, unknown(field));
    }

    private static Violation unknown(String field) {
        return Violation.of(field, UNKNOWN).hinting(HINT);
    }
}
