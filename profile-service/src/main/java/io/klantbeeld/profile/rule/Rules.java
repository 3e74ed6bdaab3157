package io.klantbeeld.profile.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import io.klantbeeld.rest.Violation;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks rules and makes them ready to be evaluated. */
public final class Rules {
    private static final String FIELD = "rule";

    private Rules() {}

    /**
     * Compiles a rule.
     *
     * @throws RuleRefused with the place of every mistake
     */
    public static Rule compile(String text, Vocabulary vocabulary) {
        if (text.length() > Language.MAX_LENGTH) {
            throw new RuleRefused(
                    List.of(Violation.of(FIELD, "must have at most " + Language.MAX_LENGTH + " characters")));
        }
        try {
            return bound(text, Language.COMPILER.parse(text, FIELD).getAst(), vocabulary);
        } catch (CelValidationException e) {
            var mistakes = new Mistakes(FIELD, CelSource.newBuilder(text).build());
            mistakes.add(e.getErrors(), Set.of());
            throw mistakes.refusal();
        }
    }

    private static Rule bound(String text, CelAbstractSyntaxTree parsed, Vocabulary vocabulary) {
        var mistakes = new Mistakes(FIELD, parsed.getSource());
        var variables = new Variables();
        var tree = CelMutableAst.fromCelAst(parsed);
        new RuleBinder(vocabulary, variables, mistakes, parsed.getSource()).bind(tree.expr());
        refuseCrowd(variables, tree.expr().id(), mistakes);
        var named = variables.byName();
        try {
            var checked = Language.COMPILER.check(tree.toParsedAst(true)).getAst();
            var dependencies = dependencies(named.values());
            refuseDear(checked.getExpr(), dependencies, mistakes);
            return new Rule(
                    text, Clause.junction(checked), Clause.of(checked, named), named, needsTime(checked), dependencies);
        } catch (CelValidationException e) {
            mistakes.add(e.getErrors(), names(vocabulary));
            throw mistakes.refusal();
        }
    }

    static void refuseCrowd(Variables variables, long whole, Mistakes mistakes) {
        if (variables.areTooMany()) {
            mistakes.add(whole, "names more than " + Variables.MOST_OF_A_TYPE + " things of one type");
        }
        mistakes.refuse();
    }

    private static void refuseDear(CelExpr rule, Dependencies dependencies, Mistakes mistakes) {
        if (dependencies.measures().size() > Cost.MOST_MEASURES) {
            mistakes.add(rule.id(), "computes more than " + Cost.MOST_MEASURES + " things from events");
        }
        if (Cost.of(rule) > Cost.MOST) {
            mistakes.add(rule.id(), "takes too many steps to evaluate", "loops within loops are dear");
        }
        mistakes.refuse();
    }

    private static Dependencies dependencies(Collection<Bound> variables) {
        var traits = new HashSet<String>();
        var measures = new HashSet<Measure>();
        var segments = new HashSet<String>();
        for (var bound : variables) {
            switch (bound) {
                case Bound.Value value -> traits.add(value.name());
                case Bound.Presence presence -> traits.add(presence.name());
                case Bound.Computed computed -> measures.add(computed.measure());
                case Bound.Member member -> segments.add(member.segment());
                case Bound.Today today -> {}
            }
        }
        return new Dependencies(traits, measures, segments);
    }

    private static boolean needsTime(CelAbstractSyntaxTree checked) {
        var late = Set.copyOf(Arrays.asList(TimeFunctions.LATE));
        return CelNavigableAst.fromAst(checked)
                .getRoot()
                .allNodes()
                .anyMatch(node -> node.getKind() == Kind.CALL
                        && late.contains(node.expr().call().function()));
    }

    private static Set<String> names(Vocabulary vocabulary) {
        var names = vocabulary.traits().stream()
                .map(trait -> Scope.TRAITS + "." + trait)
                .collect(Collectors.toSet());
        names.addAll(TimeFunctions.NAMES);
        names.addAll(
                Set.of(Scope.TRAITS, RuleBinder.EVENTS, RuleBinder.IN_SEGMENT, "has", "size", "timestamp", "duration"));
        return names;
    }
}
