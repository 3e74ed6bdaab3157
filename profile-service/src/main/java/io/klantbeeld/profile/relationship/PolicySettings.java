package io.klantbeeld.profile.relationship;

import io.klantbeeld.profile.timeline.kind.MomentKind;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the relationship is to be scored by.
 *
 * @param halfLife in days, P1D to P3650D
 * @param weights one for each type at least; that which says most about a moment counts
 */
@Schema(examples = """
        {"halfLife":"P180D","weights":[{"type":"EVENT","points":0.1},
         {"type":"EVENT","label":"Order Completed","points":5},
         {"type":"CALL","direction":"INBOUND","points":1,"sentiment":5}]}
        """)
record PolicySettings(
        @NotNull Period halfLife,
        @NotNull @Size(min = 1, max = 500) List<@NotNull Weight> weights) {
    private static final int MAX_DAYS = 3_650;

    int halfLifeDays() {
        return halfLife.getDays();
    }

    /** Refuses what is malformed (400), and what is no whole policy (422). */
    void check() {
        var malformed = Stream.concat(
                        Stream.of(halfLifeViolation()).filter(Objects::nonNull),
                        IntStream.range(0, weights.size()).boxed().flatMap(i -> weights.get(i)
                                .violations("weights[" + i + "]")))
                .toList();
        if (!malformed.isEmpty()) {
            throw Problems.invalid(malformed);
        }
        var incomplete = Stream.concat(repeated(), missing()).toList();
        if (!incomplete.isEmpty()) {
            throw Problems.refused("profile:no-whole-policy", "The weights are no whole policy", incomplete);
        }
    }

    private Violation halfLifeViolation() {
        boolean days = halfLife.toTotalMonths() == 0 && halfLife.getDays() >= 1 && halfLife.getDays() <= MAX_DAYS;
        return days ? null : Violation.of("halfLife", "must be days from P1D to P3650D");
    }

    private Stream<Violation> repeated() {
        var seen = new HashSet<Weight.Kind>();
        return IntStream.range(0, weights.size())
                .filter(i -> !seen.add(weights.get(i).kind()))
                .mapToObj(i -> Violation.of("weights[" + i + "]", "repeats the type, direction and label of another"));
    }

    private Stream<Violation> missing() {
        return MomentKind.TYPES.stream()
                .sorted()
                .filter(type ->
                        weights.stream().noneMatch(weight -> weight.kind().equals(new Weight.Kind(type, null, null))))
                .map(type -> Violation.of("weights", "must have one for the type " + type + " alone"));
    }
}
