package io.klantbeeld.profile.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableIdent;
import java.util.Optional;

/** Puts a variable in the place of everything registered that a text names, so that CEL can check the types. */
abstract class Binder {
    static final String INDEX = "_[_]";
    private static final String IN = "@in";

    protected final Mistakes mistakes;
    private final Variables variables;
    private final Numbers numbers;
    private final Times times;

    Binder(Variables variables, Mistakes mistakes) {
        this.variables = variables;
        this.mistakes = mistakes;
        this.numbers = new Numbers(variables);
        this.times = new Times(variables);
    }

    /** Binds an expression and what it consists of. */
    final void bind(CelMutableExpr node) {
        var scope = scopeOf(node);
        if (scope.isPresent()) {
            mistakes.add(
                    node.id(),
                    "must be followed by the name of a " + scope.get().kind());
            return;
        }
        switch (node.getKind()) {
            case SELECT -> select(node);
            case CALL -> call(node);
            case LIST -> node.list().elements().forEach(this::bind);
            case MAP ->
                node.map().entries().forEach(entry -> {
                    bind(entry.key());
                    bind(entry.value());
                });
            case STRUCT -> mistakes.add(node.id(), "messages cannot be made here");
            case COMPREHENSION -> comprehension(node);
            case IDENT, CONSTANT, NOT_SET -> {}
        }
    }

    /** The values that may be named after an expression; nothing where it is no root. */
    abstract Optional<Scope> scopeOf(CelMutableExpr node);

    /** Binds a call that the language of this text gives a meaning of its own; false where it does not. */
    abstract boolean bindCall(CelMutableExpr node);

    /** Binds the parts of a comprehension, if the language of this text has them. */
    abstract void comprehension(CelMutableExpr node);

    private void select(CelMutableExpr node) {
        var select = node.select();
        scopeOf(select.operand())
                .ifPresentOrElse(
                        scope -> value(node, scope, select.field(), select.testOnly()), () -> bind(select.operand()));
    }

    private void call(CelMutableExpr node) {
        if (bindCall(node)) {
            return;
        }
        var call = node.call();
        boolean bound =
                switch (call.function()) {
                    case INDEX ->
                        value(node, call.args().getFirst(), call.args().getLast(), false);
                    case IN -> value(node, call.args().getLast(), call.args().getFirst(), true);
                    default -> false;
                };
        if (!bound) {
            call.target().ifPresent(this::bind);
            call.args().forEach(this::bind);
            times.align(node);
            numbers.align(node);
        }
    }

    private boolean value(CelMutableExpr node, CelMutableExpr root, CelMutableExpr name, boolean presence) {
        var scope = scopeOf(root);
        var literal = text(name);
        if (scope.isEmpty() || literal.isEmpty()) {
            return false;
        }
        value(node, scope.get(), literal.get(), presence);
        return true;
    }

    private void value(CelMutableExpr node, Scope scope, String name, boolean presence) {
        var type = scope.type().apply(name);
        if (type.isEmpty()) {
            mistakes.unknownAfter(node.id(), "no " + scope.kind() + " has this name", name, scope.names());
        } else {
            put(
                    node,
                    presence
                            ? new Bound.Presence(scope.root(), name)
                            : new Bound.Value(scope.root(), name, type.get()));
        }
    }

    /** Puts the variable of something registered in the place of an expression. */
    protected final void put(CelMutableExpr node, Bound bound) {
        node.setIdent(CelMutableIdent.create(variables.of(bound)));
    }

    protected static boolean isNamed(CelMutableExpr node, String name) {
        return node.getKind() == Kind.IDENT && node.ident().name().equals(name);
    }

    /** The text of a literal. */
    protected static Optional<String> text(CelMutableExpr node) {
        return node.getKind() == Kind.CONSTANT && node.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(node.constant().stringValue())
                : Optional.empty();
    }
}
