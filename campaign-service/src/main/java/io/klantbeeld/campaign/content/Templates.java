package io.klantbeeld.campaign.content;

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
            throw Problems.refused("campaign:invalid-template", "A template cannot be used", violations);
        }
        return compiled;
    }

    /** What {@link #compile} would refuse. */
    public List<Violation> check(List<TemplateDefinition> templates, Set<String> owed, String fieldPrefix) {
        var violations = new ArrayList<Violation>();
        compiler.compile(templates, owed, fieldPrefix, violations);
        return violations;
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
