package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.timeline.RecordedMoments.Stretch;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.UUID;

/**
 * A part of a day (UTC) of a node that belongs to a slice of a profile, while moments of the slice lie on both sides of
 * where it is cut.
 *
 * @param from inclusive
 * @param to exclusive
 */
record Cut(UUID profile, Slice slice, UUID node, Instant from, Instant to) {
    /** What there is to read for parts of the same day of a node. */
    static Stretch around(Collection<Cut> parts) {
        return new Stretch(
                parts.iterator().next().node,
                Collections.min(parts.stream().map(Cut::from).toList()),
                Collections.max(parts.stream().map(Cut::to).toList()));
    }

    NodeDay day() {
        return new NodeDay(node, Bucket.dayOf(from));
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
