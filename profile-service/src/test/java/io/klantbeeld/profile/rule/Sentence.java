package io.klantbeeld.profile.rule;

import io.klantbeeld.profile.rule.Life.Condition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reference: a rule as a tree of its own, which knows how it is written and evaluates itself over a life without any
 * of the code under test. An answer that a missing value prevents is null.
 */
public sealed interface Sentence {
    String text();

    Boolean holds(Life life, Instant at);

    default Stream<Sentence> parts() {
        return Stream.empty();
    }

    private static Stream<Sentence> all(Sentence sentence) {
        return Stream.concat(Stream.of(sentence), sentence.parts().flatMap(Sentence::all));
    }

    /** The windows that the rule looks back through. */
    default Set<Duration> windows() {
        return all(this)
                .map(part -> switch (part) {
                    case Counted counted -> counted.over.window();
                    case Summed summed -> summed.over.window();
                    case LastWithin last -> last.window;
                    default -> null;
                })
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The conditions in the rule by the filters that they are written as. */
    default Map<String, Condition> conditions() {
        return all(this)
                .map(part -> switch (part) {
                    case Counted counted -> counted.over.condition();
                    case Summed summed -> summed.over.condition();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Condition::filter, condition -> condition));
    }

    /** All of several, or any of them. */
    record Joined(boolean all, List<Sentence> of) implements Sentence {
        @Override
        public String text() {
            return of.stream().map(part -> "(" + part.text() + ")").collect(Collectors.joining(all ? " && " : " || "));
        }

        @Override
        public Boolean holds(Life life, Instant at) {
            var answers = of.stream().map(part -> part.holds(life, at)).toList();
            return answers.contains(!all)
                    ? Boolean.valueOf(!all)
                    : answers.contains(null) ? null : Boolean.valueOf(all);
        }

        @Override
        public Stream<Sentence> parts() {
            return of.stream();
        }
    }

    record Not(Sentence of) implements Sentence {
        @Override
        public String text() {
            return "!(" + of.text() + ")";
        }

        @Override
        public Boolean holds(Life life, Instant at) {
            var answer = of.holds(life, at);
            return answer == null ? null : !answer;
        }

        @Override
        public Stream<Sentence> parts() {
            return Stream.of(of);
        }
    }

    record Has(String trait) implements Sentence {
        @Override
        public String text() {
            return "has(traits." + trait + ")";
        }

        @Override
        public Boolean holds(Life life, Instant at) {
            return life.traits().get(trait) != null;
        }
    }

    record Is(String trait, String value) implements Sentence {
        @Override
        public String text() {
            return "traits.%s == '%s'".formatted(trait, value);
        }

        @Override
        public Boolean holds(Life life, Instant at) {
            return life.traits().get(trait) instanceof String text ? text.equals(value) : null;
        }
    }

    record AtLeast(String trait, int value) implements Sentence {
        @Override
        public String text() {
            return "traits.%s >= %d".formatted(trait, value);
        }

        @Override
        public Boolean holds(Life life, Instant at) {
            return life.traits().get(trait) instanceof Number number ? number.doubleValue() >= value : null;
        }
    }

    record Counted(Over over, String operator, int number) implements Sentence {
        @Override
        public String text() {
            return "%s.count() %s %d".formatted(over.text(), operator, number);
        }

        @Override
        public Boolean holds(Life life, Instant at) {
            return compare(over.in(life, at).size(), operator, number);
        }
    }

    record Summed(Over over, String property, String operator, int number) implements Sentence {
        @Override
        public String text() {
            return "%s.sum('%s') %s %d".formatted(over.text(), property, operator, number);
        }

        @Override
        public Boolean holds(Life life, Instant at) {
            double sum = 0;
            for (var happening : over.in(life, at)) {
                sum += Life.number(happening.properties().get(property));
            }
            return compare(sum, operator, number);
        }
    }

    record LastIs(String event, String property, String value) implements Sentence {
        @Override
        public String text() {
            return "events('%s').last('%s') == '%s'".formatted(event, property, value);
        }

        @Override
        public Boolean holds(Life life, Instant at) {
            var all = life.counted(event, null, null, at);
            return all.isEmpty()
                    ? null
                    : value.equals(all.getLast().properties().get(property));
        }
    }

    record LastWithin(String event, Duration window) implements Sentence {
        @Override
        public String text() {
            return "events('%s').last().within(minutes(%d))".formatted(event, window.toMinutes());
        }

        @Override
        public Boolean holds(Life life, Instant at) {
            var all = life.counted(event, null, null, at);
            return all.isEmpty()
                    ? null
                    : !all.getLast().at().isAfter(at)
                            && all.getLast().at().plus(window).isAfter(at);
        }
    }

    record OldEnough(String trait, int years) implements Sentence {
        @Override
        public String text() {
            return "age(traits.%s) >= %d".formatted(trait, years);
        }

        @Override
        public Boolean holds(Life life, Instant at) {
            return life.traits().get(trait) instanceof String born
                    ? !LocalDate.parse(born).plusYears(years).isAfter(LocalDate.ofInstant(at, ZoneOffset.UTC))
                    : null;
        }
    }

    record DaysGone(String trait, int days) implements Sentence {
        @Override
        public String text() {
            return "daysSince(traits.%s) >= %d".formatted(trait, days);
        }

        @Override
        public Boolean holds(Life life, Instant at) {
            return life.traits().get(trait) instanceof String date
                    ? !LocalDate.parse(date)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .plus(days, ChronoUnit.DAYS)
                            .isAfter(at)
                    : null;
        }
    }

    record In(String segment) implements Sentence {
        @Override
        public String text() {
            return "inSegment('" + segment + "')";
        }

        @Override
        public Boolean holds(Life life, Instant at) {
            return life.segments().contains(segment);
        }
    }

    private static boolean compare(double value, String operator, int number) {
        return switch (operator) {
            case ">=" -> value >= number;
            case "<" -> value < number;
            case "==" -> value == number;
            default -> throw new AssertionError(operator);
        };
    }
}
