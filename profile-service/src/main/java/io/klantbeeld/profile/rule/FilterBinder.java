package io.klantbeeld.profile.rule;

import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import java.util.Map;
import java.util.Optional;

/** Binds a filter over one event, which knows of nothing else. */
final class FilterBinder extends Binder {
    private final Scope properties;

    /** A binder for an event of which these properties are known; any where there are none. */
    FilterBinder(Map<String, PropertyType> properties, Variables variables, Mistakes mistakes) {
        super(variables, mistakes);
        this.properties = Scope.properties(properties);
    }

    @Override
    Optional<Scope> scopeOf(CelMutableExpr node) {
        if (isNamed(node, Scope.EVENT)) {
            return Optional.of(Scope.fields());
        }
        boolean isProperties = node.getKind() == Kind.SELECT
                && node.select().field().equals(Scope.PROPERTIES)
                && isNamed(node.select().operand(), Scope.EVENT);
        return isProperties ? Optional.of(properties) : Optional.empty();
    }

    @Override
    boolean bindCall(CelMutableExpr node) {
        var function = node.call().function();
        if (TimeFunctions.NAMES.contains(function)
                || function.equals(RuleBinder.EVENTS)
                || function.equals(RuleBinder.IN_SEGMENT)) {
            mistakes.add(node.id(), "a filter looks at the values of one event and at nothing else");
            return true;
        }
        return false;
    }

    @Override
    void comprehension(CelMutableExpr node) {
        mistakes.add(
                node.id(), "a filter looks at the values of one event, without exists(), all(), map() or filter()");
    }
}
