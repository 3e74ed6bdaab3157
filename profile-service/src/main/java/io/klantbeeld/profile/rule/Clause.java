package io.klantbeeld.profile.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a rule that stands for itself, so that an answer can name it.
 *
 * @param number its place in the rule, from 1
 */
record Clause(int number, CelRuntime.Program program) {
    private static final String AND = "_&&_";
    private static final String OR = "_||_";

    /** How the clauses of a rule make one answer. */
    enum Junction {
        ALL,
        ANY
    }

    /** Whether a rule needs all its clauses or any of them. */
    static Junction junction(CelAbstractSyntaxTree checked) {
        return isCall(checked.getExpr(), OR) ? Junction.ANY : Junction.ALL;
    }

    /** The clauses of a checked rule. */
    static List<Clause> of(CelAbstractSyntaxTree checked) {
        var operator = junction(checked) == Junction.ANY ? OR : AND;
        var parts = new ArrayList<CelExpr>();
        flatten(checked.getExpr(), operator, parts);
        var clauses = new ArrayList<Clause>();
        for (var part : parts) {
            clauses.add(new Clause(clauses.size() + 1, program(part, checked)));
        }
        return List.copyOf(clauses);
    }

    /** Whether the clause holds; one that cannot be evaluated, since a value is missing, does not. */
    boolean holds(Evaluation evaluation) {
        try {
            var value = evaluation.needsTime()
                    ? program.eval(evaluation, evaluation.functions())
                    : program.eval(evaluation);
            return Boolean.TRUE.equals(value);
        } catch (CelEvaluationException missing) {
            evaluation.requireFacts();
            return false;
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
