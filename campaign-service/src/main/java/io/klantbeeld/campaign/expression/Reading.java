package io.klantbeeld.campaign.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import io.klantbeeld.rest.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a checked condition talks about, read from its syntax tree. */
final class Reading {
    private final CelAbstractSyntaxTree ast;

    Reading(CelAbstractSyntaxTree ast) {
        this.ast = ast;
    }

    /** Where it names segments. */
    List<SegmentName> segments() {
        return segmentArguments()
                .filter(Reading::isText)
                .map(argument -> {
                    var place = place(argument);
                    return new SegmentName(argument.constant().stringValue(), place.getLine(), place.getColumn() + 1);
                })
                .toList();
    }

    boolean isAboutPerson() {
        return nodes(Kind.IDENT).anyMatch(node -> node.ident().name().equals("traits"))
                || segmentArguments().findAny().isPresent();
    }

    /** What the type checker lets pass and nobody can mean. */
    List<Violation> mistakes(String field) {
        var mistakes = new ArrayList<>(unknownEventFields(field));
        // A segment that is only known when the person is could be that of another brand.
        segmentArguments()
                .filter(argument -> !isText(argument))
                .map(argument -> violation(field, argument, "must be the key of a segment, in quotation marks"))
                .forEach(mistakes::add);
        return mistakes;
    }

    private Stream<CelExpr> segmentArguments() {
        return nodes(Kind.CALL)
                .map(CelExpr::call)
                .filter(call -> call.function().equals(Language.IN_SEGMENT))
                .map(call -> call.args().getFirst());
    }

    private static boolean isText(CelExpr node) {
        return node.getKind() == Kind.CONSTANT && node.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }

    /** Any field of an open map passes, so a misspelt one is found here. */
    private List<Violation> unknownEventFields(String field) {
        return nodes(Kind.SELECT)
                .filter(node -> isEvent(node.select().operand()))
                .filter(node -> !Language.EVENT_FIELDS.contains(node.select().field()))
                .map(node -> violation(field, node, "event has no field of this name")
                        .hinting("what the source sent is under event.properties"))
                .toList();
    }

    private static boolean isEvent(CelExpr operand) {
        return operand.getKind() == Kind.IDENT && operand.ident().name().equals("event");
    }

    private Violation violation(String field, CelExpr node, String message) {
        var place = place(node);
        return Violation.of(field, message).at(place.getLine(), place.getColumn() + 1);
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
