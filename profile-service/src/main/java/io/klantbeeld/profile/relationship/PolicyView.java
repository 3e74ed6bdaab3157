package io.klantbeeld.profile.relationship;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy as it is shown. */
@Schema(examples = """
        {"version":2,"halfLife":"P180D","weights":[{"type":"EVENT","direction":null,"label":"Order Completed","points":5,
         "sentiment":0}],"changedBy":"steward","changedAt":"2026-03-01T09:00:00Z"}
        """)
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
