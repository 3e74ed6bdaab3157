package io.klantbeeld.profile.relationship;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What moments are worth, and how fast that fades.
 *
 * @param halfLifeDays after which a moment is worth half
 */
record Policy(long version, int halfLifeDays, List<Weight> weights, String changedBy, Instant changedAt) {
    private static final int DECIMALS = 12;

    Policy {
        weights = List.copyOf(weights);
    }

    /** The weights by what they are for, to be looked up many times. */
    Scale scale() {
        return new Scale(weights.stream().collect(Collectors.toMap(Weight::kind, Function.identity())));
    }

    /** What a moment is still worth at an age; a decimal, so that sums do not depend on their order. */
    BigDecimal factor(long ageDays) {
        double fraction = StrictMath.pow(2, -(double) Math.max(0, ageDays) / halfLifeDays);
        return new BigDecimal(fraction).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Finds the weight of a moment: that which says most about it. */
    record Scale(Map<Weight.Kind, Weight> weights) {
        private static final Weight NOTHING = new Weight(null, null, null, BigDecimal.ZERO, null);

        Weight of(String type, String direction, String label) {
            return Stream.of(
                            new Weight.Kind(type, direction, label),
                            new Weight.Kind(type, null, label),
                            new Weight.Kind(type, direction, null),
                            new Weight.Kind(type, null, null))
                    .map(weights::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(NOTHING);
        }
    }
}
