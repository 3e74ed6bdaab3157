package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.aggregate.Aggregates.Day;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What a person chose about channels, as far as the timeline knows. A channel is allowed unless it was withdrawn for
 * every purpose that a choice names: whoever never chose comes by the channels that the person uses.
 */
final class Choices {
    private static final String ALL = "-";

    private final List<Choice> choices;

    private Choices(List<Choice> choices) {
        this.choices = choices;
    }

    /** The latest choice of one scope. */
    private record Choice(boolean granted, String purpose, String topic, String channel, Instant at) {
        static Choice of(String value, Instant at) {
            var parts = value.split(" ");
            return new Choice(parts[0].equals("GRANTED"), parts[1], parts[2], parts[3], at);
        }

        boolean concerns(String asked) {
            return channel.equals(ALL) || channel.equals(asked);
        }

        /** Whoever withdraws a topic keeps the channel for the others. */
        boolean isAboutTopicAlone() {
            return !granted && !topic.equals(ALL);
        }

        boolean isFor(String asked) {
            return purpose.equals(ALL) || purpose.equals(asked);
        }
    }

    static Choices of(Collection<Day> days) {
        var choices = new ArrayList<Choice>();
        days.forEach(day -> day.lastAt().forEach((value, at) -> choices.add(Choice.of(value, at))));
        return new Choices(choices);
    }

    boolean allow(String channel) {
        var concerned = choices.stream()
                .filter(choice -> choice.concerns(channel) && !choice.isAboutTopicAlone())
                .toList();
        return concerned.isEmpty()
                || concerned.stream().map(Choice::purpose).distinct().anyMatch(purpose -> isOpen(concerned, purpose));
    }

    private static boolean isOpen(List<Choice> concerned, String purpose) {
        var granted = latest(concerned, choice -> choice.granted() && choice.isFor(purpose));
        var withdrawn = latest(concerned, choice -> !choice.granted() && choice.isFor(purpose));
        return granted != null && (withdrawn == null || granted.isAfter(withdrawn));
    }

    private static Instant latest(List<Choice> choices, Predicate<Choice> which) {
        return choices.stream()
                .filter(which)
                .map(Choice::at)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
