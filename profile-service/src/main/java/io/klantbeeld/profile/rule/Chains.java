package io.klantbeeld.profile.rule;

import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import io.klantbeeld.profile.rule.Measure.Function;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Reads {@code events('Name').within(days(n)).where(e, e.total > 10).sum('total')}. */
final class Chains {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(3_653);
    private static final String WHERE = "where";

    private static final Map<String, Function> FUNCTIONS = Map.of(
            "count", Function.COUNT,
            "sum", Function.SUM,
            "avg", Function.AVG,
            "min", Function.MIN,
            "max", Function.MAX,
            "first", Function.FIRST,
            "last", Function.LAST,
            "mostFrequent", Function.MOST_FREQUENT,
            "uniqueList", Function.UNIQUE_LIST,
            "uniqueCount", Function.UNIQUE_COUNT);

    private final Vocabulary vocabulary;
    private final Mistakes mistakes;
    private final CelSource source;

    Chains(Vocabulary vocabulary, Mistakes mistakes, CelSource source) {
        this.vocabulary = vocabulary;
        this.mistakes = mistakes;
        this.source = source;
    }

    /** Whether an expression is a call on {@code events()}, however it goes on. */
    static boolean isChain(CelMutableExpr node) {
        var target = node.call().target();
        return target.isPresent() && isBegun(target.get());
    }

    private static boolean isBegun(CelMutableExpr node) {
        if (node.getKind() != Kind.CALL) {
            return false;
        }
        var call = node.call();
        return call.target().isEmpty()
                ? call.function().equals(RuleBinder.EVENTS)
                : isStep(call.function()) && isBegun(call.target().get());
    }

    private static boolean isStep(String function) {
        return function.equals(TimeFunctions.WITHIN) || function.equals(WHERE);
    }

    /** What is gathered from the end of a chain to its beginning. */
    private static final class Steps {
        private Duration window;
        private CelMutableExpr where;
    }

    /** What a chain computes; nothing where it has mistakes, which are noted. */
    Optional<Bound.Computed> read(CelMutableExpr node) {
        var function = FUNCTIONS.get(node.call().function());
        if (function == null) {
            unfinished(node);
            return Optional.empty();
        }
        var steps = new Steps();
        var at = node.call().target().orElseThrow();
        while (at.call().target().isPresent()) {
            step(at, steps);
            at = at.call().target().get();
        }
        var name = name(at);
        return name.flatMap(event ->
                vocabulary.event(event).flatMap(properties -> computed(node, function, event, properties, steps)));
    }

    private void unfinished(CelMutableExpr node) {
        var written = node.call().function();
        if (isStep(written)) {
            mistakes.add(node.id(), "must be followed by what is computed", "such as .count() or .sum('total')");
        } else {
            mistakes.unknown(node.id(), "events have no function of this name", written, FUNCTIONS.keySet());
        }
    }

    private Optional<String> name(CelMutableExpr events) {
        var args = events.call().args();
        var name = args.size() == 1 ? Binder.text(args.getFirst()) : Optional.<String>empty();
        if (name.isEmpty()) {
            mistakes.add(events.id(), "takes the name of an event", "such as events('Order Completed')");
        } else if (vocabulary.event(name.get()).isEmpty()) {
            mistakes.unknown(args.getFirst().id(), "no event has this name", name.get(), vocabulary.events());
        }
        return name;
    }

    private void step(CelMutableExpr node, Steps steps) {
        var args = node.call().args();
        if (node.call().function().equals(WHERE)) {
            if (steps.where != null) {
                mistakes.add(node.id(), "stands once in a chain", "join the conditions with &&");
            } else if (args.size() != 2 || args.getFirst().getKind() != Kind.IDENT) {
                mistakes.add(node.id(), "takes a name and a condition", "such as where(e, e.total > 10)");
            } else {
                steps.where = node;
            }
        } else if (steps.window != null) {
            mistakes.add(node.id(), "stands once in a chain");
        } else {
            steps.window = window(node);
        }
    }

    private Duration window(CelMutableExpr node) {
        var args = node.call().args();
        var length = args.size() == 1 ? length(args.getFirst()) : null;
        if (length == null) {
            mistakes.add(node.id(), "takes a length of time", "such as within(days(90))");
        } else if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            mistakes.add(args.getFirst().id(), "must be from one minute to ten years");
        }
        return length == null ? Duration.ZERO : length;
    }

    private static Duration length(CelMutableExpr node) {
        if (node.getKind() != Kind.CALL || node.call().args().size() != 1) {
            return null;
        }
        var unit = TimeFunctions.LENGTHS.get(node.call().function());
        var count = node.call().args().getFirst();
        boolean whole = count.getKind() == Kind.CONSTANT && count.constant().getKind() == CelConstant.Kind.INT64_VALUE;
        if (unit == null || !whole) {
            return null;
        }
        long number = count.constant().int64Value();
        return number < 1 || number > LONGEST.toMinutes() ? Duration.ZERO : unit.apply(number);
    }

    private Optional<Bound.Computed> computed(
            CelMutableExpr node, Function function, String event, Map<String, PropertyType> properties, Steps steps) {
        var filter = steps.where == null ? null : Where.read(steps.where, properties, mistakes, source);
        var args = node.call().args();
        if (args.isEmpty() && (function == Function.COUNT || isMoment(function))) {
            return Optional.of(new Bound.Computed(
                    new Measure(event, filter, function, null, steps.window), PropertyType.INSTANT, false));
        }
        var property = args.size() == 1 ? Binder.text(args.getFirst()) : Optional.<String>empty();
        if (property.isEmpty() || function == Function.COUNT) {
            mistakes.add(node.id(), function == Function.COUNT ? "takes nothing" : "takes the name of a property");
            return Optional.empty();
        }
        return type(args.getFirst(), function, property.get(), properties)
                .map(type -> new Bound.Computed(
                        new Measure(event, filter, function, property.get(), steps.window),
                        type,
                        isUnsigned(steps, property.get())));
    }

    /** Whether the condition of a chain, as it was read, lets no negative value of a property pass. */
    private static boolean isUnsigned(Steps steps, String property) {
        return steps.where != null && Sign.isHeld(steps.where.call().args().getLast(), property);
    }

    /** The type of a property that a function computes from; what does not go together is noted. */
    private Optional<PropertyType> type(
            CelMutableExpr name, Function function, String property, Map<String, PropertyType> properties) {
        var type = Scope.properties(properties).type().apply(property);
        if (type.isEmpty()) {
            mistakes.unknown(name.id(), "the event has no property of this name", property, properties.keySet());
        } else if (!Aptitude.isApt(function, type.get())) {
            mistakes.add(name.id(), "is a property that this cannot be computed from", Aptitude.hint(function));
        }
        return type;
    }

    private static boolean isMoment(Function function) {
        return function == Function.FIRST || function == Function.LAST;
    }
}
