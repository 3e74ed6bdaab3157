package io.klantbeeld.profile.computed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which share of what a person does comes by which channel. */
record ChannelAffinity(Habits habits) implements OfHabits {
    private static final int DECIMALS = 3;

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
