package io.klantbeeld.profile.segment.definition;

/** How far a segment is. */
enum SegmentState {
    /** Persons are evaluated by its newest rule for the first time. */
    BUILDING,
    /** Every person is in it or not, as its rule says. */
    LIVE,
    /** Its last build was cancelled or could not be done; persons are evaluated as they change. */
    FAILED,
    /** Nobody is in it, or will soon be. */
    RETIRED
}
