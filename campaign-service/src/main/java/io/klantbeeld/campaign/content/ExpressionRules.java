package io.klantbeeld.campaign.content;

import io.klantbeeld.rest.Violation;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Expression.Part;
import io.quarkus.qute.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules for expressions: which names exist, and that only properties and defaults follow them. */
final class ExpressionRules {
    private static final int EXPRESSIONS = 500;
    private static final Set<String> MAPS = Set.of("traits", "event");
    private static final Set<String> TEXTS = Set.of("brand", "unsubscribeUrl", "preferenceUrl");
    private static final Set<String> DEFAULTS = Set.of("?:", "or");

    private ExpressionRules() {}

    static List<Violation> check(String field, Template template) {
        var violations = new ArrayList<Violation>();
        if (!template.getParameterDeclarations().isEmpty()) {
            violations.add(Violation.of(field, "a template declares no parameters"));
        }
        if (template.getExpressions().size() > EXPRESSIONS) {
            violations.add(Violation.of(field, "has more than " + EXPRESSIONS + " expressions"));
        }
        for (var expression : template.getExpressions()) {
            var fault = fault(expression);
            if (fault != null) {
                var origin = expression.getOrigin();
                violations.add(Violation.of(field, fault)
                        .at(origin.getLine(), origin.getLineCharacterStart())
                        .hinting("Known are traits.<name>, event.<name>, brand, unsubscribeUrl and preferenceUrl."));
            }
        }
        return violations;
    }

    private static String fault(Expression expression) {
        if (expression.isLiteral()) {
            return null;
        }
        var parts = expression.getParts();
        var root = parts.getFirst();
        if (expression.hasNamespace() || root.isVirtualMethod()) {
            return "this name does not exist here; in styles, put a space after {";
        }
        if (!MAPS.contains(root.getName()) && !TEXTS.contains(root.getName())) {
            return "this name does not exist here";
        }
        boolean property = parts.size() > 1 && !parts.get(1).isVirtualMethod();
        if (MAPS.contains(root.getName()) != property) {
            return property ? "this name has no properties" : "only a property of this can be used";
        }
        return parts.stream()
                .filter(Part::isVirtualMethod)
                .map(ExpressionRules::faultOfMethod)
                .filter(fault -> fault != null)
                .findFirst()
                .orElse(null);
    }

    private static String faultOfMethod(Part part) {
        var parameters = part.asVirtualMethod().getParameters();
        if (!DEFAULTS.contains(part.getName()) || parameters.size() != 1) {
            return "nothing can be called or computed here; only ?: gives a default";
        }
        return fault(parameters.getFirst());
    }
}
