package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.Aggregation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which share of what a person does comes by which channel. */
record ChannelAffinity(Habits habits) implements Computation {
    private static final int DECIMALS = 3;

    @Override
    public Set<Aggregation> sums() {
        return Set.of();
    }

    @Override
    public Set<Aggregation> days() {
        return habits.all();
    }

    @Override
    public boolean changesByItself() {
        return true;
    }

    @Override
    public Instant changesAt(Material material) {
        return material.nextDay();
    }

    @Override
    public Optional<Object> value(Material material) {
        var moments = habits.allowed(material)
                .collect(Collectors.groupingBy(
                        Habits.Habit::channel, TreeMap::new, Collectors.summingLong(Habits.Habit::moments)));
        var all = BigDecimal.valueOf(
                moments.values().stream().mapToLong(Long::longValue).sum());
        if (moments.isEmpty()) {
            return Optional.empty();
        }
        var shares = new TreeMap<String, Object>();
        moments.forEach((channel, count) ->
                shares.put(channel, BigDecimal.valueOf(count).divide(all, DECIMALS, RoundingMode.HALF_EVEN)));
        return Optional.of(shares);
    }
}
