package io.klantbeeld.profile.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.CelMutableSource;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableIdent;
import dev.cel.common.ast.CelMutableExpr.CelMutableSelect;
import dev.cel.parser.CelUnparserFactory;
import java.util.Map;

/**
 * Reads the condition in {@code where(e, e.total > 10)} as the filter {@code event.properties.total > 10}, in one
 * spelling whatever the author's. What follows the name is a property, or else a field that every event has.
 */
final class Where {
    private final String name;
    private final Map<String, PropertyType> properties;
    private final Mistakes mistakes;
    private final CelSource source;

    private Where(String name, Map<String, PropertyType> properties, Mistakes mistakes, CelSource source) {
        this.name = name;
        this.properties = properties;
        this.mistakes = mistakes;
        this.source = source;
    }

    /** The filter; null where it has mistakes, which are noted at their place in the rule. */
    static String read(
            CelMutableExpr where, Map<String, PropertyType> properties, Mistakes mistakes, CelSource source) {
        var name = where.call().args().getFirst().ident().name();
        return new Where(name, properties, mistakes, source)
                .read(where.call().args().getLast());
    }

    private String read(CelMutableExpr condition) {
        rename(condition);
        var variables = new Variables();
        var bound = CelMutableExpr.newInstance(condition);
        new FilterBinder(properties, variables, mistakes).bind(bound);
        if (variables.areTooMany()) {
            mistakes.add(condition.id(), "names too many properties");
        }
        if (!mistakes.none()) {
            return null;
        }
        try {
            Language.COMPILER.check(ast(bound)).getAst();
            return CelUnparserFactory.newUnparser().unparse(ast(condition));
        } catch (CelValidationException e) {
            mistakes.add(e.getErrors(), properties.keySet());
            return null;
        }
    }

    private CelAbstractSyntaxTree ast(CelMutableExpr expression) {
        return CelMutableAst.of(expression, CelMutableSource.fromCelSource(source))
                .toParsedAst(true);
    }

    private void rename(CelMutableExpr node) {
        switch (node.getKind()) {
            case IDENT -> {
                if (Binder.isNamed(node, name)) {
                    node.setIdent(CelMutableIdent.create(Scope.EVENT));
                }
            }
            case SELECT -> {
                if (Binder.isNamed(node.select().operand(), name)) {
                    node.select().setOperand(root(node.select().field()));
                } else {
                    rename(node.select().operand());
                }
            }
            case CALL -> {
                node.call().target().ifPresent(this::rename);
                node.call().args().forEach(this::rename);
            }
            case LIST -> node.list().elements().forEach(this::rename);
            case MAP, STRUCT, COMPREHENSION, CONSTANT, NOT_SET -> {}
        }
    }

    /** What holds a value: the properties, unless only the event itself has one of this name. */
    private CelMutableExpr root(String field) {
        var event = CelMutableExpr.ofIdent(Scope.EVENT);
        boolean own = Scope.FIELDS.containsKey(field) && !properties.containsKey(field);
        return own ? event : CelMutableExpr.ofSelect(CelMutableSelect.create(event, Scope.PROPERTIES));
    }
}
