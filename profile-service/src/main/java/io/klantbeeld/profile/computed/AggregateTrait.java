package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.AggregateFunction;
import io.klantbeeld.profile.aggregate.Aggregation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A function over the moments of an event. */
record AggregateTrait(Aggregation aggregation) implements Computation {
    @Override
    public Set<Aggregation> sums() {
        return isSum() ? Set.of(aggregation, least()) : Set.of(aggregation);
    }

    @Override
    public Set<Aggregation> days() {
        return Set.of();
    }

    @Override
    public boolean changesByItself() {
        return false;
    }

    @Override
    public Instant changesAt(Material material) {
        return material.nextExit(aggregation);
    }

    @Override
    public Optional<Object> value(Material material) {
        return Optional.ofNullable(material.sum(aggregation)).filter(value -> isOfSomething(value, material));
    }

    /** Of those who did nothing nothing is told; a sum of something may be zero. */
    private boolean isOfSomething(Object value, Material material) {
        return switch (value) {
            case Long count -> count > 0;
            case List<?> list -> !list.isEmpty();
            case Object other -> !isSum() || material.sum(least()) != null;
        };
    }

    private boolean isSum() {
        return aggregation.function() == AggregateFunction.SUM;
    }

    /** Of the same numbers, so it costs nothing more. */
    private Aggregation least() {
        return new Aggregation(
                aggregation.brand(),
                aggregation.event(),
                aggregation.filter(),
                AggregateFunction.MIN,
                aggregation.property(),
                aggregation.window());
    }
}
