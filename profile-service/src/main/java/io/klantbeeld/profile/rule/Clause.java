package io.klantbeeld.profile.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of a rule that stands for itself, so that an answer can name it.
 *
 * @param number its place in the rule, from 1
 * @param trends which way it can turn as what its variables count becomes less
 * @param ending events of which one more may end it
 */
record Clause(int number, CelRuntime.Program program, Map<String, Trend> trends, Set<String> ending) {
    private static final String AND = "_&&_";
    private static final String OR = "_||_";

    /** How the clauses of a rule make one answer. */
    enum Junction {
        ALL(Answer.FAILS),
        ANY(Answer.HOLDS);

        private final Answer decisive;

        Junction(Answer decisive) {
            this.decisive = decisive;
        }

        /** The answer of one clause that makes the others' meaningless. */
        Answer decisive() {
            return decisive;
        }
    }

    /** Whether a rule needs all its clauses or any of them. */
    static Junction junction(CelAbstractSyntaxTree checked) {
        return isCall(checked.getExpr(), OR) ? Junction.ANY : Junction.ALL;
    }

    /** What it says about a person. */
    enum Answer {
        HOLDS,
        FAILS,
        /** What was not read decides. */
        OPEN
    }

    /** The clauses of a checked rule. */
    static List<Clause> of(CelAbstractSyntaxTree checked, Map<String, Bound> variables) {
        var operator = junction(checked) == Junction.ANY ? OR : AND;
        var parts = new ArrayList<CelExpr>();
        flatten(checked.getExpr(), operator, parts);
        var clauses = new ArrayList<Clause>();
        for (var part : parts) {
            clauses.add(new Clause(
                    clauses.size() + 1,
                    program(part, checked),
                    Trends.of(part, variables),
                    Trends.ending(part, variables)));
        }
        return List.copyOf(clauses);
    }

    /** Whether the clause holds; one that cannot be evaluated, since a value is missing, does not. */
    Answer answer(Evaluation evaluation) {
        try {
            var value = evaluation.needsTime()
                    ? program.eval(evaluation, evaluation.functions())
                    : program.eval(evaluation);
            return Boolean.TRUE.equals(value) ? Answer.HOLDS : Answer.FAILS;
        } catch (CelEvaluationException missing) {
            return evaluation.isComplete() ? Answer.FAILS : Answer.OPEN;
        }
    }

    private static void flatten(CelExpr node, String operator, List<CelExpr> parts) {
        if (isCall(node, operator)) {
            node.call().args().forEach(arg -> flatten(arg, operator, parts));
        } else {
            parts.add(node);
        }
    }

    private static boolean isCall(CelExpr node, String operator) {
        return node.getKind() == Kind.CALL && node.call().function().equals(operator);
    }

    private static CelRuntime.Program program(CelExpr part, CelAbstractSyntaxTree whole) {
        try {
            return Language.RUNTIME.createProgram(CelAbstractSyntaxTree.newCheckedAst(
                    part, whole.getSource(), whole.getReferenceMap(), whole.getTypeMap()));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("A checked rule has no program", e);
        }
    }
}
