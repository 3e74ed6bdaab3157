package io.klantbeeld.profile.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What happened to one person, and what brute force makes of it. */
public record Life(List<Happening> happenings, Map<String, Object> traits, Set<String> segments) {
    /** Something that the person did. */
    public record Happening(String event, Instant at, Map<String, Object> properties) {}

    /** The same life, in these segments. */
    public Life in(Set<String> others) {
        return new Life(happenings, traits, others);
    }

    /** The happenings of an event that count at an instant, the oldest first. */
    List<Happening> counted(String event, Duration window, Condition condition, Instant at) {
        return happenings.stream()
                .filter(happening -> happening.event().equals(event))
                .filter(happening -> window == null || happening.at().isAfter(at.minus(window)))
                .filter(happening -> condition == null || condition.holds(happening))
                .sorted(Comparator.comparing(Happening::at))
                .toList();
    }

    /** Everything known of the person at an instant. */
    Facts at(Instant at, Map<String, Condition> conditions) {
        return new Known(this, at, conditions);
    }

    /** When something leaves a window, and the instants around it. */
    public List<Instant> turningPoints(Set<Duration> windows, Instant from) {
        var points = new ArrayList<Instant>();
        for (var happening : happenings) {
            for (var window : windows) {
                var end = happening.at().plus(window);
                points.addAll(List.of(end.minusNanos(1_000), end, end.plusNanos(1_000)));
            }
        }
        points.removeIf(point -> point.isBefore(from));
        return points;
    }

    /** A condition on one happening: a property is at least so much. */
    public record Condition(String property, double least) {
        boolean holds(Happening happening) {
            return happening.properties().get(property) instanceof Number number && number.doubleValue() >= least;
        }

        String filter() {
            return "event.properties.%s >= %s".formatted(property, least);
        }
    }

    private record Known(Life life, Instant at, Map<String, Condition> conditions) implements Facts {
        @Override
        public Finding trait(String name) {
            return Finding.lasting(life.traits().get(name));
        }

        @Override
        public boolean inSegment(String key) {
            return life.segments().contains(key);
        }

        @Override
        public Finding measured(Measure measure) {
            var condition = measure.filter() == null ? null : Objects.requireNonNull(conditions.get(measure.filter()));
            var counted = life.counted(measure.event(), measure.window(), condition, at);
            var exit = measure.window() == null || counted.isEmpty()
                    ? null
                    : counted.getFirst().at().plus(measure.window());
            return new Finding(value(measure, counted), exit);
        }

        private static Object value(Measure measure, List<Happening> counted) {
            var values = values(measure.property(), counted);
            return switch (measure.function()) {
                case COUNT -> (long) counted.size();
                case SUM, AVG, MIN, MAX -> number(measure.function(), values);
                case FIRST -> measure.property() == null ? moment(counted.reversed()) : last(values.reversed());
                case LAST -> measure.property() == null ? moment(counted) : last(values);
                case UNIQUE_COUNT -> values.stream().distinct().count();
                case UNIQUE_LIST, MOST_FREQUENT -> throw new AssertionError("not asked for");
            };
        }

        private static Object number(Measure.Function function, List<Object> values) {
            var statistics = values.stream().mapToDouble(Life::number).summaryStatistics();
            boolean none = values.isEmpty();
            return switch (function) {
                case SUM -> statistics.getSum();
                case AVG -> none ? null : statistics.getAverage();
                case MIN -> none ? null : statistics.getMin();
                case MAX -> none ? null : statistics.getMax();
                case COUNT, FIRST, LAST, MOST_FREQUENT, UNIQUE_LIST, UNIQUE_COUNT ->
                    throw new AssertionError("no function of numbers");
            };
        }

        private static List<Object> values(String property, List<Happening> counted) {
            return property == null
                    ? List.of()
                    : counted.stream()
                            .map(happening -> happening.properties().get(property))
                            .filter(Objects::nonNull)
                            .toList();
        }

        private static Object moment(List<Happening> counted) {
            return counted.isEmpty() ? null : counted.getLast().at();
        }

        private static Object last(List<Object> values) {
            return values.isEmpty() ? null : values.getLast();
        }
    }

    static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
