package io.klantbeeld.profile.computed;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The hour of the day, 0 to 23 in the person's zone, at which a person does most; the earliest of equals.
 *
 * @param zone for persons of whom nobody knows it
 */
record BestHour(Habits habits, ZoneId zone) implements OfHabits {
    @Override
    public Optional<Object> value(Material material) {
        var own = material.zone() == null ? zone : material.zone();
        return habits
                .allowed(material)
                .collect(Collectors.groupingBy(
                        habit -> habit.quarter().atZone(own).getHour(),
                        TreeMap::new,
                        Collectors.summingLong(Habits.Habit::moments)))
                .entrySet()
                .stream()
                .max(Comparator.comparing(Map.Entry<Integer, Long>::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }
}
