package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.Aggregation;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** How a trait is computed. */
sealed interface Computation permits AggregateTrait, RecencyAndValue, OfHabits {
    /** What must be aggregated of a person. */
    Set<Aggregation> sums();

    /** What must be known of a person day by day. */
    Set<Aggregation> days();

    /** Whether a value changes by the passing of days, though nothing happens and no window closes. */
    boolean changesByItself();

    /** Whether a moment that comes is published at once; habits are at night, or each click would be news. */
    default boolean isPublishedAtOnce() {
        return days().isEmpty();
    }

    /** From when on the value may be another though nothing happens; null for never. */
    Instant changesAt(Material material);

    /** The value for a person, as JSON has it; nothing where nothing is known. */
    Optional<Object> value(Material material);
}
