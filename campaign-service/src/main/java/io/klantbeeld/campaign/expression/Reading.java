package io.klantbeeld.campaign.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import io.klantbeeld.rest.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a checked condition talks about, read from its syntax tree. */
final class Reading {
    private final CelAbstractSyntaxTree ast;

    Reading(CelAbstractSyntaxTree ast) {
        this.ast = ast;
    }

    /** The segments named by a literal. */
    Set<String> segments() {
        return nodes(Kind.CALL)
                .map(CelExpr::call)
                .filter(call -> call.function().equals(Language.IN_SEGMENT))
                .map(call -> call.args().getFirst())
                .filter(argument -> argument.getKind() == Kind.CONSTANT
                        && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE)
                .map(argument -> argument.constant().stringValue())
                .collect(Collectors.toSet());
    }

    boolean isAboutPerson() {
        return nodes(Kind.IDENT).anyMatch(node -> node.ident().name().equals("traits"))
                || nodes(Kind.CALL).anyMatch(node -> node.call().function().equals(Language.IN_SEGMENT));
    }

    /** The type checker lets any field of an open map pass, so a misspelt one is found here. */
    List<Violation> unknownEventFields(String field) {
        return nodes(Kind.SELECT)
                .filter(node -> isEvent(node.select().operand()))
                .filter(node -> !Language.EVENT_FIELDS.contains(node.select().field()))
                .map(node -> unknown(field, node))
                .toList();
    }

    private static boolean isEvent(CelExpr operand) {
        return operand.getKind() == Kind.IDENT && operand.ident().name().equals("event");
    }

    private Violation unknown(String field, CelExpr node) {
        var place = place(node);
        return Violation.of(field, "event has no field of this name")
                .at(place.getLine(), place.getColumn() + 1)
                .hinting("what the source sent is under event.properties");
    }

    private CelSourceLocation place(CelExpr node) {
        var offset = ast.getSource().getPositionsMap().getOrDefault(node.id(), 0);
        return ast.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
    }

    private Stream<CelExpr> nodes(Kind kind) {
        return CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == kind)
                .map(CelNavigableExpr::expr);
    }
}
