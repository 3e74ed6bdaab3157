package io.klantbeeld.profile.rule;

import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;

/** Knows of which property a filter lets nothing pass that is less than nothing. */
final class Sign {
    private final String property;

    private Sign(String property) {
        this.property = property;
    }

    /** Whether a condition says that a property is not negative, beside whatever else it says. */
    static boolean isHeld(CelMutableExpr condition, String property) {
        return new Sign(property).isHeldBy(condition);
    }

    private boolean isHeldBy(CelMutableExpr condition) {
        if (condition.getKind() != Kind.CALL) {
            return false;
        }
        var args = condition.call().args();
        return switch (condition.call().function()) {
            case "_&&_" -> args.stream().anyMatch(this::isHeldBy);
            case "_>_", "_>=_" -> isProperty(args.getFirst()) && isNotNegative(args.getLast());
            case "_<_", "_<=_" -> isNotNegative(args.getFirst()) && isProperty(args.getLast());
            default -> false;
        };
    }

    private boolean isProperty(CelMutableExpr node) {
        return node.getKind() == Kind.SELECT
                && node.select().field().equals(property)
                && node.select().operand().getKind() == Kind.SELECT
                && node.select().operand().select().field().equals(Scope.PROPERTIES)
                && Binder.isNamed(node.select().operand().select().operand(), Scope.EVENT);
    }

    private static boolean isNotNegative(CelMutableExpr node) {
        if (node.getKind() != Kind.CONSTANT) {
            return false;
        }
        return switch (node.constant().getKind()) {
            case INT64_VALUE -> node.constant().int64Value() >= 0;
            case DOUBLE_VALUE -> node.constant().doubleValue() >= 0;
            default -> false;
        };
    }
}
