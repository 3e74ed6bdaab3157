package io.klantbeeld.campaign.content;

import io.klantbeeld.rest.Violation;
import io.quarkus.qute.Engine;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;
import java.util.List;
import java.util.Map;

/**
 * The language of templates: Qute with properties of maps, defaults ({@code ?:}) and {@code {#if}}, and nothing else.
 * No method of any object can be called. It is strict: a value that is missing or blank and has no default fails the
 * message, so that nobody is ever greeted as "null"; in a condition a missing value is false.
 */
final class TemplateLanguage {
    // Sections nest, and so does the parser's work.
    private static final int SECTIONS = 200;

    private final Engine plain = engine(ValueText.PLAIN);
    private final Engine html = engine(ValueText.HTML);

    private static Engine engine(ValueText values) {
        // Qute's own strict mode would fail conditions too; ValueText fails what would be printed.
        return Engine.builder()
                .strictRendering(false)
                .addValueResolver(new MapProperty())
                .addValueResolver(ValueResolvers.orResolver())
                .addSectionHelper(new IfSectionHelper.Factory())
                .addResultMapper(values)
                .build();
    }

    /** Parses a subject or a text part, where values are printed as they are. */
    Template parsePlain(String source) {
        return plain.parse(source);
    }

    /** Parses an HTML part, where values are escaped. */
    Template parseHtml(String source) {
        return html.parse(source);
    }

    /** What is wrong with a source, with line and column from 1; empty if it can be rendered. */
    List<Violation> check(String field, String source) {
        if (source.split("\\{#", SECTIONS + 2).length > SECTIONS + 1) {
            return List.of(Violation.of(field, "has more than " + SECTIONS + " sections"));
        }
        try {
            return ExpressionRules.check(field, parsePlain(source));
        } catch (TemplateException e) {
            return List.of(SyntaxFault.of(field, e));
        }
    }

    /** Renders for one person. */
    String render(Template template, Map<String, Object> names) throws RenderFailed {
        try {
            return template.data(names).render();
        } catch (RuntimeException e) {
            throw new RenderFailed(reason(e));
        }
    }

    private static String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnprintableValue unprintable) {
                return unprintable.getMessage();
            }
        }
        // Qute's own messages quote values.
        return "A condition of the template cannot be evaluated";
    }
}
