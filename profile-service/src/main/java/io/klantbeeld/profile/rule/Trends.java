package io.klantbeeld.profile.rule;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds which way a clause can turn as moments leave the windows of what it counts, or as more are recorded, so that
 * nobody is looked at again in vain: who has too few orders has too few all the more when one of them leaves, and who has
 * enough still has with one more. In the order of false, missing and true an answer moves with what is counted through
 * {@code &&} and {@code ||}, and against it through {@code !}.
 */
final class Trends {
    private final Map<String, Bound> variables;
    private final Predicate<Bound.Computed> isOneWay;
    private final Map<String, Trend> found = new HashMap<>();

    private Trends(Map<String, Bound> variables, Predicate<Bound.Computed> isOneWay) {
        this.variables = variables;
        this.isOneWay = isOneWay;
    }

    /** The trends of the variables in a checked clause; of one without any time alone turns it either way. */
    static Map<String, Trend> of(CelExpr clause, Map<String, Bound> variables) {
        return of(clause, variables, Bound.Computed::becomesLess);
    }

    /** The events of which one more may end a clause that holds. */
    static Set<String> ending(CelExpr clause, Map<String, Bound> variables) {
        return of(clause, variables, Bound.Computed::becomesMore).entrySet().stream()
                .filter(variable -> variable.getValue() != Trend.RISING)
                .flatMap(variable -> variables.get(variable.getKey()) instanceof Bound.Computed computed
                        ? Stream.of(computed.measure().event())
                        : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Trend> of(
            CelExpr clause, Map<String, Bound> variables, Predicate<Bound.Computed> isOneWay) {
        var trends = new Trends(variables, isOneWay);
        trends.visit(clause, Trend.RISING);
        return Map.copyOf(trends.found);
    }

    private void visit(CelExpr node, Trend trend) {
        if (node.getKind() != Kind.CALL) {
            mix(node);
            return;
        }
        var args = node.call().args();
        switch (node.call().function()) {
            case "_&&_", "_||_" -> args.forEach(arg -> visit(arg, trend));
            case "!_" -> visit(args.getFirst(), trend.opposite());
            case "_>_", "_>=_" -> compare(args.getFirst(), args.getLast(), trend);
            case "_<_", "_<=_" -> compare(args.getLast(), args.getFirst(), trend);
            default -> mix(node);
        }
    }

    /** More of one helps, and more of the other hinders. */
    private void compare(CelExpr more, CelExpr less, Trend trend) {
        side(more, trend);
        side(less, trend.opposite());
    }

    private void side(CelExpr node, Trend trend) {
        if (node.getKind() == Kind.IDENT && isOneWay(node.ident().name())) {
            note(node.ident().name(), trend);
        } else {
            mix(node);
        }
    }

    private boolean isOneWay(String name) {
        return variables.get(name) instanceof Bound.Computed computed && isOneWay.test(computed);
    }

    private void mix(CelExpr node) {
        CelNavigableExpr.fromExpr(node)
                .allNodes()
                .filter(below -> below.getKind() == Kind.IDENT)
                .forEach(below -> note(below.expr().ident().name(), Trend.MIXED));
    }

    private void note(String name, Trend trend) {
        found.merge(name, trend, Trend::and);
    }
}
