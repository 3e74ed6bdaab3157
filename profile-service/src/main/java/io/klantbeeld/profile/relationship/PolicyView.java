package io.klantbeeld.profile.relationship;

import java.time.Instant;
import java.time.Period;
import java.util.List;

/** A policy as it is shown. */
record PolicyView(long version, Period halfLife, List<Weight> weights, String changedBy, Instant changedAt) {
    static PolicyView of(Policy policy) {
        return new PolicyView(
                policy.version(),
                Period.ofDays(policy.halfLifeDays()),
                policy.weights(),
                policy.changedBy(),
                policy.changedAt());
    }
}
