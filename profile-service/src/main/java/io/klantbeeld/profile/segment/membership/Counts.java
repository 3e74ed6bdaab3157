package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.aggregate.Aggregated;
import io.klantbeeld.profile.aggregate.Aggregation;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where that comes from which rules compute from events: what is kept of them, or the events themselves. */
@FunctionalInterface
interface Counts {
    /** What each profile's events come to: everything that is wanted of it. */
    Map<UUID, Map<Aggregation, Aggregated>> of(Map<UUID, Set<Aggregation>> wanted, Instant at);
}
