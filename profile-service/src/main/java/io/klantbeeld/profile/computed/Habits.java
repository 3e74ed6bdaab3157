package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.AggregateFunction;
import io.klantbeeld.profile.aggregate.Aggregates.Day;
import io.klantbeeld.profile.aggregate.Aggregation;
import io.klantbeeld.profile.aggregate.MomentProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person does by itself, by channel and quarter of an hour, as far as the person allows the channel.
 *
 * @param done by the person, in a window
 * @param granted choices in favour, ever, and withdrawn against
 */
record Habits(Aggregation done, Aggregation granted, Aggregation withdrawn) {
    /** What a person did: what was sent to it tells nothing, and a choice about consent is no habit. */
    private static final String BY_THE_PERSON = "event.direction == 'INBOUND' && event.source != 'consent-service'";

    static Habits of(String brand, Duration window) {
        return new Habits(
                new Aggregation(
                        brand,
                        Aggregation.ANY_EVENT,
                        BY_THE_PERSON,
                        AggregateFunction.UNIQUE_COUNT,
                        MomentProperty.HABIT.key(),
                        window),
                choices(brand, "Consent Granted"),
                choices(brand, "Consent Withdrawn"));
    }

    private static Aggregation choices(String brand, String event) {
        return new Aggregation(brand, event, null, AggregateFunction.UNIQUE_COUNT, MomentProperty.CHOICE.key(), null);
    }

    /** Some moments of a quarter of an hour. */
    record Habit(String channel, Instant quarter, long moments) {
        private static Habit of(Day day, String value, long moments) {
            var parts = value.split(" ");
            return new Habit(
                    parts[0], day.date().atTime(LocalTime.parse(parts[1])).toInstant(ZoneOffset.UTC), moments);
        }
    }

    Set<Aggregation> all() {
        return Set.of(done, granted, withdrawn);
    }

    /** What the person did on channels that the person allows, the first day first. */
    Stream<Habit> allowed(Material material) {
        var choices = Choices.of(Stream.of(granted, withdrawn)
                .map(material::days)
                .flatMap(List::stream)
                .toList());
        return material.days(done).stream()
                .flatMap(day -> day.moments().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> Habit.of(day, entry.getKey(), entry.getValue())))
                .filter(habit -> choices.allow(habit.channel()));
    }
}
