package io.klantbeeld.profile.rule;

import io.klantbeeld.profile.rule.Life.Condition;
import io.klantbeeld.profile.rule.Life.Happening;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes rules and lives of a seed, small enough that they often meet. */
public final class RandomRules {
    public static final Map<String, PropertyType> TRAITS = Map.of(
            "country", PropertyType.STRING,
            "collected", PropertyType.NUMBER,
            "bornOn", PropertyType.INSTANT,
            "joinedOn", PropertyType.INSTANT);
    public static final Map<String, PropertyType> PROPERTIES =
            Map.of("total", PropertyType.NUMBER, "kind", PropertyType.STRING);
    public static final List<String> EVENTS = List.of("Order Completed", "Checked In");
    private static final List<String> OPERATORS = List.of(">=", "<", "==");

    private final Random random;
    private final List<String> segments;
    private final List<Duration> windows;
    private final Instant now;

    /**
     * Begins anew.
     *
     * @param segments that rules may build on
     * @param windows that rules look back through
     * @param now when the lives are looked at first
     */
    public RandomRules(long seed, List<String> segments, List<Duration> windows, Instant now) {
        this.random = new Random(seed);
        this.segments = segments;
        this.windows = windows;
        this.now = now;
    }

    /** What the rules may name. */
    public Vocabulary vocabulary() {
        return new Named(Set.copyOf(segments));
    }

    private record Named(Set<String> segments) implements Vocabulary {
        @Override
        public Optional<PropertyType> trait(String name) {
            return Optional.ofNullable(TRAITS.get(name));
        }

        @Override
        public Set<String> traits() {
            return TRAITS.keySet();
        }

        @Override
        public Optional<Map<String, PropertyType>> event(String name) {
            return EVENTS.contains(name) ? Optional.of(PROPERTIES) : Optional.empty();
        }

        @Override
        public Set<String> events() {
            return new TreeSet<>(EVENTS);
        }
    }

    public Sentence rule() {
        return rule(3);
    }

    private Sentence rule(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(6)) {
            case 0 -> new Sentence.Joined(true, several(depth));
            case 1 -> new Sentence.Joined(false, several(depth));
            case 2 -> new Sentence.Not(rule(depth - 1));
            default -> leaf();
        };
    }

    private List<Sentence> several(int depth) {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> rule(depth - 1))
                .toList();
    }

    private Sentence leaf() {
        return switch (random.nextInt(segments.isEmpty() ? 9 : 10)) {
            case 0 -> new Sentence.Has(one(List.copyOf(new TreeSet<>(TRAITS.keySet()))));
            case 1 -> new Sentence.Is("country", one(List.of("NL", "IT")));
            case 2 -> new Sentence.AtLeast("collected", random.nextInt(4));
            case 3, 4 -> new Sentence.Counted(over(), one(OPERATORS), random.nextInt(3));
            case 5 -> new Sentence.Summed(over(), "total", one(OPERATORS), random.nextInt(60));
            case 6 -> new Sentence.LastIs(one(EVENTS), "kind", one(List.of("a", "b")));
            case 7 -> new Sentence.LastWithin(one(EVENTS), one(windows));
            case 8 ->
                random.nextBoolean()
                        ? new Sentence.OldEnough("bornOn", 18 + random.nextInt(3))
                        : new Sentence.DaysGone("joinedOn", random.nextInt(4));
            default -> new Sentence.In(one(segments));
        };
    }

    private Over over() {
        return new Over(
                one(EVENTS),
                random.nextInt(4) == 0 ? null : one(windows),
                random.nextInt(3) == 0 ? new Condition("total", random.nextInt(40) - 10) : null);
    }

    /** A life of a few happenings, some of which take what others gave; many lie near the edge of a window. */
    public Life life() {
        var happenings = new ArrayList<Happening>();
        for (int i = random.nextInt(7); i > 0; i--) {
            happenings.add(new Happening(
                    one(EVENTS), moment(), Map.of("total", random.nextInt(50) - 10.0, "kind", one(List.of("a", "b")))));
        }
        return new Life(List.copyOf(happenings), traits(), memberships());
    }

    /** Some time before now, no two of them the same. */
    private Instant moment() {
        var window = one(windows);
        long span = window.toSeconds() + Math.min(3_600, window.toSeconds() / 4);
        return now.minusSeconds((long) (random.nextDouble() * span)).minusNanos(1_000L * random.nextInt(1_000_000));
    }

    private Map<String, Object> traits() {
        var traits = new TreeMap<String, Object>();
        if (random.nextInt(3) > 0) {
            traits.put("country", one(List.of("NL", "IT")));
        }
        if (random.nextInt(3) > 0) {
            traits.put("collected", random.nextInt(5));
        }
        if (random.nextInt(3) > 0) {
            traits.put(
                    "bornOn", day().minusYears(18).plusDays(random.nextInt(4)).toString());
        }
        if (random.nextInt(3) > 0) {
            traits.put(
                    "joinedOn", day().minusDays(4).plusDays(random.nextInt(7)).toString());
        }
        return traits;
    }

    private LocalDate day() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private Set<String> memberships() {
        var in = new TreeSet<>(segments);
        in.removeIf(segment -> random.nextBoolean());
        return in;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
