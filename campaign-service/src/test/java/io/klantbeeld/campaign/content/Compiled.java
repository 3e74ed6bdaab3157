package io.klantbeeld.campaign.content;

import io.klantbeeld.rest.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Compiles and renders templates as {@link Templates} does, without a database in between. */
final class Compiled {
    private static final TemplateLanguage LANGUAGE = new TemplateLanguage();
    private static final TemplateCompiler COMPILER = new TemplateCompiler(LANGUAGE);

    private final TemplateVariants variants;

    private Compiled(TemplateVariants variants) {
        this.variants = variants;
    }

    static Compiled once(TemplateDefinition template) {
        return new Compiled(TemplateVariants.parse(of(template).variants(), LANGUAGE));
    }

    RenderedMessage render(String locale, RenderContext context) throws RenderFailed {
        return variants.render(locale, context, LANGUAGE);
    }

    static List<Violation> violations(TemplateDefinition... templates) {
        var violations = new ArrayList<Violation>();
        COMPILER.compile(List.of(templates), Set.of(), "templates", violations);
        return violations;
    }

    /** What is wrong with templates for purposes that nobody can refuse. */
    static List<Violation> violationsWhenOwed(TemplateDefinition template) {
        var violations = new ArrayList<Violation>();
        COMPILER.compile(List.of(template), Set.of(template.key()), "templates", violations);
        return violations;
    }

    static CompiledTemplates of(TemplateDefinition... templates) {
        var violations = new ArrayList<Violation>();
        var compiled = COMPILER.compile(List.of(templates), Set.of(), "templates", violations);
        assertThat(violations).isEmpty();
        return compiled;
    }

    static RenderedMessage render(TemplateDefinition template, String locale, RenderContext context)
            throws RenderFailed {
        return once(template).render(locale, context);
    }
}
