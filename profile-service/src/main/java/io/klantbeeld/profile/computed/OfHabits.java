package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.Aggregation;
import java.time.Instant;
import java.util.Set;

/** What is computed of what a person does day by day; as days pass it is another, though nothing happens. */
sealed interface OfHabits extends Computation permits ChannelAffinity, BestHour, Engagement {
    Habits habits();

    @Override
    default Set<Aggregation> sums() {
        return Set.of();
    }

    @Override
    default Set<Aggregation> days() {
        return habits().all();
    }

    @Override
    default boolean changesByItself() {
        return true;
    }

    @Override
    default Instant changesAt(Material material) {
        return material.nextDay();
    }
}
