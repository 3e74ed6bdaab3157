package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.AggregateFunction;
import io.klantbeeld.profile.aggregate.Aggregation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Recency, frequency and monetary value of what a person bought. */
record RecencyAndValue(Aggregation last, Aggregation count, Aggregation sum) implements Computation {
    static RecencyAndValue of(String brand, String event, String filter, String property, Duration window) {
        return new RecencyAndValue(
                new Aggregation(brand, event, filter, AggregateFunction.LAST, null, window),
                new Aggregation(brand, event, filter, AggregateFunction.COUNT, null, window),
                new Aggregation(brand, event, filter, AggregateFunction.SUM, property, window));
    }

    @Override
    public Set<Aggregation> sums() {
        return Set.of(last, count, sum);
    }

    @Override
    public Set<Aggregation> days() {
        return Set.of();
    }

    @Override
    public boolean changesByItself() {
        return true;
    }

    @Override
    public Instant changesAt(Material material) {
        if (!(material.sum(last) instanceof Instant lastAt)) {
            return null;
        }
        var olderAt = lastAt.plus(recencyDays(lastAt, material.at()) + 1, ChronoUnit.DAYS);
        return Stream.of(Optional.of(olderAt), exit(material, count), exit(material, sum))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Optional<Instant> exit(Material material, Aggregation aggregation) {
        return Optional.ofNullable(material.nextExit(aggregation));
    }

    private static long recencyDays(Instant lastAt, Instant at) {
        return Math.max(0, Duration.between(lastAt, at).toDays());
    }

    @Override
    public Optional<Object> value(Material material) {
        if (!(material.sum(last) instanceof Instant lastAt)) {
            return Optional.empty();
        }
        var value = new LinkedHashMap<String, Object>();
        value.put("lastAt", lastAt);
        value.put("recencyDays", recencyDays(lastAt, material.at()));
        value.put("frequency", material.sum(count));
        value.put("monetary", material.sum(sum));
        return Optional.of(value);
    }
}
