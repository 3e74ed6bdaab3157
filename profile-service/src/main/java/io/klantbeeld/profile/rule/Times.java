package io.klantbeeld.profile.rule;

import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableIdent;
import java.util.Set;

/**
 * Takes what nobody defined for a time where it is used as one, so that {@code event.properties.departure >
 * event.occurredAt} means the same whether the property is known or not: JSON has times as texts.
 */
final class Times {
    private static final Set<String> PAIRED = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "_-_");
    private static final Set<String> SHIFTED = Set.of("_+_", "_-_");
    private static final Set<String> PARTS = Set.of(
            "getFullYear",
            "getMonth",
            "getDate",
            "getDayOfMonth",
            "getDayOfWeek",
            "getDayOfYear",
            "getHours",
            "getMinutes",
            "getSeconds",
            "getMilliseconds");

    private final Variables variables;

    Times(Variables variables) {
        this.variables = variables;
    }

    /** Makes times of the undefined values that a call uses as such. */
    void align(CelMutableExpr node) {
        var call = node.call();
        boolean paired =
                PAIRED.contains(call.function()) && call.args().stream().anyMatch(this::isTime);
        boolean shifted =
                SHIFTED.contains(call.function()) && call.args().stream().anyMatch(Times::isLength);
        if (paired || shifted) {
            call.args().forEach(this::toTime);
        } else if (PARTS.contains(call.function())) {
            call.target().ifPresent(this::toTime);
        }
    }

    private boolean isTime(CelMutableExpr node) {
        return switch (node.getKind()) {
            case IDENT -> variables.isTime(node.ident().name());
            case CALL -> node.call().function().equals("timestamp") || isShiftedTime(node);
            default -> false;
        };
    }

    private boolean isShiftedTime(CelMutableExpr node) {
        var args = node.call().args();
        return SHIFTED.contains(node.call().function())
                && args.stream().anyMatch(this::isTime)
                && args.stream().anyMatch(Times::isLength);
    }

    private static boolean isLength(CelMutableExpr node) {
        return node.getKind() == Kind.CALL
                && (node.call().function().equals("duration")
                        || TimeFunctions.LENGTHS.containsKey(node.call().function()));
    }

    private void toTime(CelMutableExpr node) {
        if (node.getKind() == Kind.IDENT) {
            variables
                    .undefined(node.ident().name())
                    .map(value -> variables.of(new Bound.Value(value.root(), value.name(), PropertyType.INSTANT)))
                    .ifPresent(name -> node.setIdent(CelMutableIdent.create(name)));
        }
    }
}
