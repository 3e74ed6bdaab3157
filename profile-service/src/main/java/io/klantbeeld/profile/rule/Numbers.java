package io.klantbeeld.profile.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import java.util.Set;

/**
 * Lets an author write {@code traits.points == 10} where the type checker insists on 10.0. What nobody defined is taken for
 * a number too: to a rule every number is a fraction.
 */
final class Numbers {
    private static final Set<String> ARITHMETIC = Set.of("_+_", "_-_", "_*_", "_/_", "-_");
    private static final Set<String> ALIGNED =
            Set.of("_+_", "_-_", "_*_", "_/_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in");

    private final Variables variables;

    Numbers(Variables variables) {
        this.variables = variables;
    }

    /** Makes the whole numbers fractions that a call computes or compares with a number. */
    void align(CelMutableExpr call) {
        var args = call.call().args();
        if (ALIGNED.contains(call.call().function()) && args.stream().anyMatch(this::mayBeNumber)) {
            args.forEach(this::toFraction);
        }
    }

    private boolean mayBeNumber(CelMutableExpr node) {
        return switch (node.getKind()) {
            case IDENT -> variables.mayBeNumber(node.ident().name());
            case SELECT -> !node.select().testOnly();
            case CONSTANT -> node.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE;
            case CALL ->
                node.call().function().equals(Binder.INDEX)
                        || ARITHMETIC.contains(node.call().function())
                                && node.call().args().stream().anyMatch(this::mayBeNumber);
            default -> false;
        };
    }

    private void toFraction(CelMutableExpr node) {
        if (node.getKind() == Kind.LIST) {
            node.list().elements().forEach(this::toFraction);
        } else if (node.getKind() == Kind.CONSTANT && node.constant().getKind() == CelConstant.Kind.INT64_VALUE) {
            node.setConstant(CelConstant.ofValue((double) node.constant().int64Value()));
        }
    }
}
