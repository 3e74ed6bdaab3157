package io.klantbeeld.campaign.content;

import io.klantbeeld.campaign.content.CompiledTemplates.Variant;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Checks, stores and renders the templates of campaigns. */
@ApplicationScoped
public class Templates {
    private static final String INVALID = "campaign:invalid-template";
    private static final String UNUSABLE = "A template cannot be used";

    private final TemplateLanguage language;
    private final TemplateCompiler compiler;
    private final CompiledTemplateStore store;
    private final TemplateCache cache;

    Templates(CompiledTemplateStore store) {
        this.language = new TemplateLanguage();
        this.compiler = new TemplateCompiler(language);
        this.store = store;
        this.cache = new TemplateCache(store, language);
    }

    /**
     * Checks and compiles all variants: MJML to HTML, Qute in strict mode, a text part where none is given.
     *
     * @param owed keys of templates that are only for purposes that nobody can refuse: they offer no way out, since
     *     there is none
     * @param fieldPrefix the JSON field that holds the templates, such as {@code templates}
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with one violation per fault: field, message, line, column
     */
    public CompiledTemplates compile(List<TemplateDefinition> templates, Set<String> owed, String fieldPrefix) {
        var violations = new ArrayList<Violation>();
        var compiled = compiler.compile(templates, owed, fieldPrefix, violations);
        if (!violations.isEmpty()) {
            throw Problems.refused(INVALID, UNUSABLE, violations);
        }
        return compiled;
    }

    /** What {@link #compile} would refuse. */
    public List<Violation> check(List<TemplateDefinition> templates, Set<String> owed, String fieldPrefix) {
        var violations = new ArrayList<Violation>();
        compiler.compile(templates, owed, fieldPrefix, violations);
        return violations;
    }

    /**
     * Renders words that are still being written, as {@link #render} would.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with what is wrong with {@code locale} or {@code words}
     */
    public RenderedMessage preview(String locale, VariantDefinition words, RenderContext context) {
        var violations = new ArrayList<Violation>();
        var parts = new VariantCompiler(language, OptOut.LEFT_OPEN).compile("words", locale, words, violations);
        if (Locales.written(locale).isEmpty()) {
            violations.add(Violation.of("locale", "is a locale such as nl or nl-BE"));
        }
        if (violations.isEmpty()) {
            var variant = new Variant("preview", locale, true, parts.subject(), parts.html(), parts.text());
            try {
                return TemplateVariants.parse(List.of(variant), language).render(locale, context, language);
            } catch (RenderFailed e) {
                violations.add(Violation.of("words", e.reason()));
            }
        }
        throw Problems.refused(INVALID, UNUSABLE, violations);
    }

    /** Stores the templates of a revision, once, in the transaction of the caller. A revision never changes. */
    public void publish(UUID revision, CompiledTemplates templates) {
        store.insert(revision, templates.variants());
    }

    /**
     * Renders a template of a published revision for one person.
     *
     * @param language the wanted locale, such as {@code nl-BE}: its own variant is used, else that of its language
     *     ({@code nl}), else the template's fallback; null for the fallback
     * @throws RenderFailed if a value without a default is missing, or the message would be malformed or too large
     */
    public RenderedMessage render(UUID revision, String template, String language, RenderContext context)
            throws RenderFailed {
        var variants = cache.find(revision, template)
                .orElseThrow(() -> new RenderFailed("The revision has no template of this key"));
        return variants.render(language, context, this.language);
    }
}
