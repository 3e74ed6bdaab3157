package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.Aggregated;
import io.klantbeeld.profile.aggregate.Aggregates.Day;
import io.klantbeeld.profile.aggregate.Aggregation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What traits of a person are computed from.
 *
 * @param zone of the person; null where nobody knows it
 */
record Material(Map<Aggregation, Aggregated> sums, Map<Aggregation, List<Day>> byDay, ZoneId zone, Instant at) {
    Object sum(Aggregation aggregation) {
        var aggregated = sums.get(aggregation);
        return aggregated == null ? null : aggregated.value();
    }

    /** When the oldest of the moments leaves its window; null where none does. */
    Instant nextExit(Aggregation aggregation) {
        var aggregated = sums.get(aggregation);
        return aggregated == null ? null : aggregated.nextExit();
    }

    /** The next midnight (UTC), at which days pass. */
    Instant nextDay() {
        return at.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    }

    List<Day> days(Aggregation aggregation) {
        return byDay.getOrDefault(aggregation, List.of());
    }
}
