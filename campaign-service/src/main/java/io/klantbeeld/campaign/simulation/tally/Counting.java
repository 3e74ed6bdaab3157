package io.klantbeeld.campaign.simulation.tally;

import io.klantbeeld.campaign.decision.gate.Gate;
import io.klantbeeld.campaign.decision.gate.Verdict;
import io.klantbeeld.campaign.simulation.enactment.Course;
import io.klantbeeld.campaign.simulation.enactment.Played;
import io.klantbeeld.campaign.simulation.tally.Tally.Difference;
import io.klantbeeld.campaign.simulation.tally.Tally.GateCount;
import io.klantbeeld.campaign.simulation.tally.Tally.Move;
import io.klantbeeld.event.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes on counting from a tally. What it holds grows with what can happen, and not with how many persons it happens to. */
public final class Counting {
    private static final Comparator<GateCount> IN_ORDER = Comparator.comparing(GateCount::step)
            .thenComparing(count -> Gate.valueOf(count.gate()))
            .thenComparing(GateCount::code)
            .thenComparing(GateCount::passed);

    private final boolean compared;
    private final Map<String, Long> outcomes;
    private final Map<Answer, long[]> answers = new HashMap<>();
    private final Map<String, Long> channels;
    private final Map<String, Long> locales;
    private final Map<String, BigDecimal> costs;
    private final Map<Turned, Long> moves = new HashMap<>();
    private long persons;
    private long notEntered;

    /**
     * Goes on from a tally.
     *
     * @param compared whether there is something that lives
     */
    public Counting(Tally tally, boolean compared) {
        this.compared = compared;
        persons = tally.persons();
        notEntered = tally.notEntered();
        outcomes = new TreeMap<>(tally.outcomes());
        channels = new TreeMap<>(tally.channels());
        locales = new TreeMap<>(tally.locales());
        costs = tally.costs().stream()
                .collect(Collectors.toMap(Money::currency, Money::amount, BigDecimal::add, TreeMap::new));
        tally.funnel().forEach(count -> answers.put(Answer.of(count), new long[] {count.persons(), count.besides()}));
        if (tally.difference() != null) {
            tally.difference()
                    .moves()
                    .forEach(move -> moves.put(new Turned(move.step(), move.from(), move.to()), move.persons()));
        }
    }

    /** Counts a person by what would come of them. */
    public void add(Course course) {
        persons++;
        if (!course.entered()) {
            notEntered++;
        }
        course.steps().forEach(this::add);
    }

    /** Counts whether it is another end than by what lives. */
    public void compare(Course course, Course live) {
        Stream.concat(course.steps().stream(), live.steps().stream())
                .map(Played::step)
                .distinct()
                .forEach(step -> {
                    var turned = new Turned(step, end(live, step), end(course, step));
                    if (!turned.from.equals(turned.to)) {
                        moves.merge(turned, 1L, Long::sum);
                    }
                });
    }

    /** What was counted. */
    public Tally tally() {
        return new Tally(
                persons,
                notEntered,
                outcomes,
                answers.entrySet().stream()
                        .map(entry -> entry.getKey().count(entry.getValue()))
                        .sorted(IN_ORDER)
                        .toList(),
                channels,
                locales,
                costs.entrySet().stream()
                        .map(cost -> new Money(cost.getValue(), cost.getKey()))
                        .toList(),
                compared ? difference() : null);
    }

    private Difference difference() {
        return new Difference(
                moves.values().stream().mapToLong(Long::longValue).sum(),
                moves.entrySet().stream()
                        .map(entry -> entry.getKey().move(entry.getValue()))
                        .sorted(Comparator.comparing(Move::persons).reversed().thenComparing(Move::toString))
                        .toList());
    }

    private void add(Played played) {
        outcomes.merge(played.outcome().name(), 1L, Long::sum);
        if (played.isPlanned()) {
            channels.merge(played.channel(), 1L, Long::sum);
            locales.merge(played.locale(), 1L, Long::sum);
            if (played.cost() != null) {
                costs.merge(played.cost().currency(), played.cost().amount(), BigDecimal::add);
            }
        }
        addGates(played);
    }

    // Up to the gate that stops, it is what a live decision remembers.
    private void addGates(Played played) {
        boolean stopped = false;
        for (var gate : played.gates()) {
            if (stopped && gate.passed()) {
                continue;
            }
            boolean passed = gate.passed() || Verdict.isDeferral(gate);
            var answer = new Answer(played.step(), gate.gate().name(), gate.code(), passed);
            answers.computeIfAbsent(answer, first -> new long[2])[stopped ? 1 : 0]++;
            stopped |= !answer.passed;
        }
    }

    private static End end(Course course, String step) {
        return course.steps().stream()
                .filter(played -> played.step().equals(step))
                .findFirst()
                .map(End::of)
                .orElse(End.NOT_ENTERED);
    }

    private record Answer(String step, String gate, String code, boolean passed) {
        static Answer of(GateCount count) {
            return new Answer(count.step(), count.gate(), count.code(), count.passed());
        }

        GateCount count(long[] persons) {
            return new GateCount(step, gate, code, passed, persons[0], persons[1]);
        }
    }

    private record Turned(String step, End from, End to) {
        Move move(long persons) {
            return new Move(step, from, to, persons);
        }
    }
}
